package partnerportal.backfill.file;

/** How numbers such as 3/4/1980 are read in one column of a file. */
public enum DateOrder {
    /** Also when no row of the file tells. */
    MONTH_FIRST("MM/DD/YYYY"),
    DAY_FIRST("DD/MM/YYYY"),
    /** The column has many of both: only dates that can be read in one way are. */
    MIXED("YYYY-MM-DD");

    /** Of so many that contradict, the others are typing errors. */
    private static final double FEW = 0.1;

    private final String form;

    DateOrder(String form) {
        this.form = form;
    }

    /** How a date has to be written to be understood. */
    String form() {
        return form;
    }

    /**
     * What the dates say that can be read in one way only.
     *
     * @param monthFirst how many begin with the month
     * @param dayFirst how many begin with the day
     */
    static DateOrder of(long monthFirst, long dayFirst) {
        long fewer = Math.min(monthFirst, dayFirst);
        if (fewer > 1 && fewer > FEW * (monthFirst + dayFirst)) {
            return MIXED;
        }
        return dayFirst > monthFirst ? DAY_FIRST : MONTH_FIRST;
    }
}
