package partnerportal.phi;

import org.jspecify.annotations.Nullable;
import partnerportal.station.CareRequest;
import partnerportal.station.Patient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/** Who Station's care requests are of, and an eligibility file that has some of them, with every kind of wrong row. */
final class MarkedPatients {

    static final String MEMBER = Marks.TEXT + "-MEMBER-7714";

    private static final String LISTED = Marks.TEXT + "alvina";
    private static final String FAMILY = Marks.TEXT + "orbeck";
    private static final String STREET = "17 " + Marks.TEXT + " Lane";
    private static final String HEADER =
            "given_name,middle_name,family_name,suffix,dob,sex,zip,street,phone,ssn,member_id,eligible_from,eligible_until,PCP";
    private static final int OTHERS = 40;

    private MarkedPatients() {}

    /** One in three is on the list, one in three may be, one in three is not. */
    static CareRequest described(CareRequest careRequest) {
        var patient = switch ((int) (careRequest.id() % 3)) {
            case 0 -> patient(LISTED, FAMILY, "F", "8317");
            case 1 -> patient(Marks.TEXT + "alvino", FAMILY, "M", null);
            default -> patient(Marks.TEXT + "nobody", Marks.TEXT + "elsewhere", "F", "8317");
        };
        return new CareRequest(careRequest.id(), careRequest.createdAt(), careRequest.externalMarketId(), patient);
    }

    private static Patient patient(String given, String family, String sex, @Nullable String lastFour) {
        return new Patient(
                given,
                Marks.TEXT + "midda",
                family,
                null,
                LocalDate.parse(Marks.BIRTH_DATE),
                sex,
                Marks.ZIP,
                STREET,
                Marks.PHONE,
                lastFour);
    }

    /** With rows that are used, noted and rejected, and a column that nobody asked for. */
    static String file() {
        return Stream.of(Stream.of(HEADER, listed()), others(), wrong())
                .flatMap(rows -> rows)
                .collect(joining("\n"));
    }

    /** Somebody's data where the names of columns should be. */
    static String fileWithoutHeader() {
        return others().collect(joining("\n"));
    }

    /** Most of whose rows cannot be used. */
    static String uselessFile() {
        return Stream.concat(Stream.of(HEADER), wrong()).collect(joining("\n"));
    }

    /** People who have nothing in common with whom Station knows but the marks. */
    private static Stream<String> others() {
        return IntStream.range(0, OTHERS).mapToObj(number -> {
            var letters = "" + (char) ('a' + number % 26) + (char) ('a' + number / 26);
            var born = LocalDate.of(1950, 1, 1).plusDays(97L * number);
            return String.join(
                    ",",
                    Marks.TEXT + "given" + letters,
                    "",
                    letters + Marks.TEXT + "family",
                    "",
                    born.toString(),
                    "M",
                    "80202",
                    number + " " + Marks.TEXT + " Street",
                    "",
                    "",
                    Marks.TEXT + "-" + number,
                    "2020-01-01",
                    "",
                    Marks.TEXT + "doctor");
        });
    }

    private static Stream<String> wrong() {
        var whole = listed();
        var of = Marks.TEXT + "wrong";
        return Stream.of(
                whole,
                whole + "," + of,
                whole.replace(Marks.BIRTH_DATE, "13/17/1931"),
                whole.replace(Marks.BIRTH_DATE, of + " " + Marks.BIRTH_DATE),
                whole.replace(FAMILY, "UNKNOWN"),
                whole.replace(Marks.ZIP, of),
                whole.replace(Marks.SSN, of + "51742831"),
                whole.replace(LISTED, of.repeat(100)),
                whole.replace(STREET, of.repeat(200)),
                whole.replace(",F,", "," + of + ","),
                whole.replace("2020-01-01", "1931-02-30"));
    }

    private static String listed() {
        return Stream.of(
                        List.of(LISTED, Marks.TEXT + "midda", FAMILY, "", Marks.BIRTH_DATE, "F", Marks.ZIP, STREET),
                        List.of(Marks.PHONE, Marks.SSN, MEMBER, "2020-01-01", "", Marks.TEXT + "doctor"))
                .flatMap(List::stream)
                .collect(joining(","));
    }
}
