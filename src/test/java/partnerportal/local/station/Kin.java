package partnerportal.local.station;

/** With whom somebody is easily confused. */
public enum Kin {
    NOBODY,
    /** Same family name, address and phone; another name, birth date and sex. */
    SPOUSE,
    /** Same family name, address, phone and birth date; names that look alike. */
    TWIN,
    /** Father or son of the same name and address; told apart by birth date, number and often a suffix. */
    NAMESAKE
}
