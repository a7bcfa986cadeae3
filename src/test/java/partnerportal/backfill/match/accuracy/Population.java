package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.PersonMother;

import java.time.LocalDate;
import java.util.List;

/** People made up one by one: names as common as names are, days, numbers and addresses. */
final class Population {

    static final List<String> WOMEN =
            List.of(("Mary Maria Patricia Linda Jennifer Elizabeth Barbara Susan Jessica Karen Sarah Nancy Lisa"
                            + " Margaret Betty Sandra Ashley Dorothy Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie"
                            + " Rebecca Laura Helen Sharon Cynthia Kathleen Amy Angela Shirley Anna Ruth Brenda Pamela Nicole Katherine"
                            + " Virginia Catherine Christine Samantha Debra Janet Rachel Carolyn Emma Marie Heather Diane Julie Joyce"
                            + " Victoria Kelly Christina Joan Evelyn Lauren Judith Olivia Frances Martha Cheryl Megan Andrea Hannah Jacqueline"
                            + " Ann Jean Alice Kathryn Gloria Teresa Doris Sara Janice Julia Grace Judy Theresa Beverly Denise Marilyn Amber"
                            + " Danielle Rose Brittany Diana Abigail Natalie Jane Lori Alexis Tiffany Kayla Guadalupe Rosa Juana Carmen"
                            + " Lakisha Latoya Shanice Mei Thuy Priya Fatima Olga Svetlana Ingrid Zoë Renée Noémi")
                    .split(" "));

    static final List<String> MEN =
            List.of(("James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel"
                            + " Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason"
                            + " Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory"
                            + " Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Jose Henry Adam Douglas Nathan Peter Zachary"
                            + " Kyle Walter Harold Jeremy Ethan Carl Keith Roger Gerald Christian Terry Sean Arthur Austin Noah Lawrence"
                            + " Jesse Joe Bryan Billy Jordan Albert Dylan Bruce Willie Gabriel Alan Juan Logan Wayne Ralph Roy Eugene Randy"
                            + " Vincent Russell Louis Philip Bobby Johnny Bradley Luis Carlos Miguel Jesús Andrés Darnell Tyrone Wei Minh"
                            + " Raj Mohammed Ivan Dmitri Lars Søren François")
                    .split(" "));

    private static final List<String> FAMILIES =
            List.of(("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez"
                            + " Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris"
                            + " Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green"
                            + " Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz"
                            + " Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey"
                            + " Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Gray Mendoza Ruiz"
                            + " Hughes Price Alvarez Castillo Sanders Patel Myers Long Ross Foster Jimenez O'Brien McDonald Muñoz Vu Tran")
                    .split(" "));

    private static final List<String> BEGINNINGS = List.of(
            "Ab Bar Bel Bran Cal Car Dal Der Dun El Fair Far Gal Gar Ham Har Hol Kar Kel Kin Lan Lin Mal Mar Mor Nor Pel Rad Ran Ros Sal Sher Stan Tal Tor Val Wal Wes Win Zel"
                    .split(" "));

    private static final List<String> ENDINGS = List.of(
            "berg borne by combe dale den er field ford gard ham hurst ington kowski ley lin low man mer mond more ner niak quist rick sen shaw son stein ston strom ton vich wald well wick wood worth ski"
                    .split(" "));

    private static final List<String> STREETS = List.of(
            "Main Oak Pine Maple Cedar Elm View Washington Lake Hill Park Walnut Spring North Ridge Church Willow Mill Sunset Jackson Highland Franklin Center River Adams"
                    .split(" "));

    private static final List<String> KINDS = List.of("Street", "Ave", "Drive", "Rd", "Court", "Lane", "Blvd", "Place");

    private final Chance chance;

    Population(Chance chance) {
        this.chance = chance;
    }

    /** A grown-up with everything a file can have. */
    PersonMother person() {
        boolean woman = chance.percent(52);
        String middle = chance.percent(60) ? chance.ofRanked(woman ? WOMEN : MEN) : null;
        return new PersonMother(
                chance.ofRanked(woman ? WOMEN : MEN),
                middle == null || chance.percent(50) ? middle : middle.substring(0, 1),
                family(),
                null,
                birthDate(1930, 2006),
                woman ? "F" : "M",
                zip(),
                street(),
                phone(),
                ssn(),
                null);
    }

    String family() {
        if (chance.percent(6)) {
            return chance.ofRanked(FAMILIES) + (chance.percent(50) ? "-" : " ") + chance.ofRanked(FAMILIES);
        }
        return chance.percent(55)
                ? chance.ofRanked(FAMILIES)
                : chance.of(BEGINNINGS) + (chance.percent(40) ? chance.of(ENDINGS) : "") + chance.of(ENDINGS);
    }

    LocalDate birthDate(int from, int to) {
        return LocalDate.ofYearDay(chance.between(from, to), 1).plusDays(chance.below(365));
    }

    /** Of a few states. */
    String zip() {
        return "%05d".formatted(80_000 + chance.below(2_000));
    }

    String street() {
        String unit = chance.percent(25) ? " Apt " + chance.between(1, 40) : "";
        return chance.between(1, 9999) + " " + chance.of(STREETS) + " " + chance.of(KINDS) + unit;
    }

    String phone() {
        return "%d%07d".formatted(chance.of(List.of(303, 720, 719)), chance.between(2_000_000, 9_999_999));
    }

    String ssn() {
        return "%03d-%02d-%04d".formatted(chance.between(1, 665), chance.between(1, 99), chance.between(1, 9998));
    }
}
