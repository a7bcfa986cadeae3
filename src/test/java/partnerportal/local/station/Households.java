package partnerportal.local.station;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** Who the people of a world are: three to a household, each made from its number alone. */
record Households(long seed, LocalDate today) {

    /** How many live together, or at least stand side by side in the numbering. */
    static final int SIZE = 3;

    private static final long HOUSEHOLD = 1;
    private static final long PERSON = 2;
    private static final int DAYS_OF_A_YEAR = 365;

    /** What three people have to do with each other. */
    private enum Bond {
        STRANGERS,
        /** Two spouses and a child. */
        FAMILY,
        /** A parent and twins. */
        TWINS,
        /** A father, a mother, and a son of the father's name. */
        NAMESAKES
    }

    /** What the three share. */
    private record Home(
            long number, Bond bond, Place place, String family, String street, String zip, String phone, Dice dice) {}

    Person person(long number) {
        long household = number / SIZE;
        int role = (int) (number % SIZE);
        var home = home(household);
        var dice = Dice.of(seed, PERSON, number);
        return switch (home.bond()) {
            case STRANGERS -> stranger(number, home, dice);
            case FAMILY -> familyMember(number, home, role, dice);
            case TWINS -> role == 0 ? parent(number, home, dice) : twin(number, home, role, dice);
            case NAMESAKES -> role == 1 ? parent(number, home, dice) : namesake(number, home, role, dice);
        };
    }

    private Home home(long household) {
        var dice = Dice.of(seed, HOUSEHOLD, household);
        double kind = dice.share();
        var bond = kind < 0.55 ? Bond.STRANGERS : kind < 0.75 ? Bond.FAMILY : kind < 0.87 ? Bond.TWINS : Bond.NAMESAKES;
        var place = Place.any(dice);
        return new Home(
                household,
                bond,
                place,
                Names.family(dice),
                place.street(dice),
                place.zip(dice),
                place.phone(dice),
                dice);
    }

    private Person stranger(long number, Home home, Dice dice) {
        var place = Place.any(dice);
        var alone = new Home(
                home.number(),
                home.bond(),
                place,
                Names.family(dice),
                place.street(dice),
                place.zip(dice),
                place.phone(dice),
                dice);
        var sex = sex(dice);
        return somebody(number, alone, Kin.NOBODY, Names.given(dice, sex), null, born(dice, 0, 95), sex, dice);
    }

    private Person familyMember(long number, Home home, int role, Dice dice) {
        if (role == 2) {
            var sex = sex(dice);
            return somebody(number, home, Kin.NOBODY, Names.given(dice, sex), null, born(dice, 0, 17), sex, dice);
        }
        var sex = role == 0 ? "F" : "M";
        return somebody(number, home, Kin.SPOUSE, Names.given(dice, sex), null, born(dice, 25, 90), sex, dice);
    }

    private Person parent(long number, Home home, Dice dice) {
        return somebody(number, home, Kin.NOBODY, Names.given(dice, "F"), null, born(dice, 40, 90), "F", dice);
    }

    private Person twin(long number, Home home, int role, Dice dice) {
        var shared = home.dice();
        var sex = sex(shared);
        var born = born(shared, 0, 60);
        var given = Names.twins(shared, sex).get(role - 1);
        return somebody(number, home, Kin.TWIN, given, null, born, sex, dice);
    }

    private Person namesake(long number, Home home, int role, Dice dice) {
        var shared = home.dice();
        var given = Names.given(shared, "M");
        var father = born(shared, 45, 90);
        boolean written = shared.chance(0.7);
        var born = role == 0 ? father : father.plusDays(20L * DAYS_OF_A_YEAR + shared.below(15 * DAYS_OF_A_YEAR));
        return somebody(number, home, Kin.NAMESAKE, given, written ? role == 0 ? "Sr" : "Jr" : null, born, "M", dice);
    }

    private Person somebody(
            long number,
            Home home,
            Kin kin,
            String given,
            @Nullable String suffix,
            LocalDate born,
            String sex,
            Dice dice) {
        var middle = dice.chance(0.6) ? Names.given(dice, sex) : null;
        var family = dice.chance(0.03) && kin == Kin.NOBODY ? home.family() + "-" + Names.family(dice) : home.family();
        var phone = dice.chance(0.5) ? home.phone() : home.place().phone(dice);
        return new Person(
                number,
                home.number(),
                kin,
                given,
                middle,
                family,
                suffix,
                born,
                sex,
                home.zip(),
                home.street(),
                phone,
                ssn(dice),
                home.place().externalMarketId());
    }

    private LocalDate born(Dice dice, int youngest, int oldest) {
        int days = (oldest - youngest) * DAYS_OF_A_YEAR;
        return today.minusDays(youngest * (long) DAYS_OF_A_YEAR + 1 + dice.below(days));
    }

    private static String sex(Dice dice) {
        return dice.chance(0.55) ? "F" : "M";
    }

    private static String ssn(Dice dice) {
        int area = 1 + dice.below(898);
        return "%03d%02d%04d".formatted(area == 666 ? 667 : area, 1 + dice.below(99), 1 + dice.below(9_999));
    }
}
