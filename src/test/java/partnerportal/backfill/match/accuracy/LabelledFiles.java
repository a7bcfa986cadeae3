package partnerportal.backfill.match.accuracy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.accuracy.Labelled.Request;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the labelled files that are published for linkage. */
final class LabelledFiles {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern AMERICAN = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})");

    private static final int THIS_YEAR = 26;

    private LabelledFiles() {}

    /** FEBRL: the originals are the list, each duplicate is a request. */
    static Labelled febrl(Path file) throws IOException {
        var list = new ArrayList<EligiblePerson>();
        var rowOf = new HashMap<String, Integer>();
        var duplicates = new ArrayList<Map<String, String>>();
        for (Map<String, String> record : records(file)) {
            String id = record.getOrDefault("rec_id", "");
            if (id.endsWith("-org")) {
                list.add(new EligiblePerson(list.size() + 1, febrl(record), null, null));
                rowOf.put(number(id), list.size());
            } else {
                duplicates.add(record);
            }
        }
        var requests = duplicates.stream()
                .map(record -> new Request(
                        "duplicate", febrl(record), truth(rowOf.get(number(record.getOrDefault("rec_id", ""))))))
                .toList();
        return new Labelled(String.valueOf(file.getFileName()), list, requests);
    }

    /** The CDC's: a list, and requests whose expected result is match, no_match or possible_match. */
    static Labelled cdc(Path listFile, Path requestFile) throws IOException {
        var list = new ArrayList<EligiblePerson>();
        for (Map<String, String> record : records(listFile)) {
            list.add(
                    new EligiblePerson(Integer.parseInt(record.getOrDefault("Match Id", "")), cdc(record), null, null));
        }
        var requests = new ArrayList<Request>();
        for (Map<String, String> record : records(requestFile)) {
            String expected = record.getOrDefault("Expected Result", "");
            Integer row = Integer.valueOf(record.getOrDefault("Match Id", ""));
            Set<Integer> truth = expected.equals("no_match") ? Set.of() : Set.of(row);
            requests.add(new Request(expected, cdc(record), truth, row));
        }
        return new Labelled(String.valueOf(requestFile.getFileName()), list, requests);
    }

    private static Set<Integer> truth(@Nullable Integer row) {
        return row == null ? Set.of() : Set.of(row);
    }

    private static String number(String id) {
        return id.split("-", -1)[1];
    }

    private static PersonFields febrl(Map<String, String> of) {
        String ssn = of.getOrDefault("soc_sec_id", "");
        return new PersonFields(
                of.get("given_name"),
                null,
                of.get("surname"),
                null,
                day(of.getOrDefault("date_of_birth", "")),
                null,
                of.get("postcode"),
                (of.getOrDefault("street_number", "") + " " + of.getOrDefault("address_1", "")).strip(),
                null,
                ssn.length() < 4 ? null : ssn.substring(ssn.length() - 4),
                null);
    }

    private static PersonFields cdc(Map<String, String> of) {
        return new PersonFields(
                of.get("FIRST"),
                null,
                of.get("LAST"),
                of.get("SUFFIX"),
                day(of.getOrDefault("BIRTHDATE", "")),
                of.get("GENDER"),
                of.get("ZIP"),
                of.get("ADDRESS"),
                null,
                of.get("SSN"),
                null);
    }

    /** Year first, or as Americans write it; a year of two digits is one of the last hundred. */
    private static @Nullable LocalDate day(String text) {
        var american = AMERICAN.matcher(text);
        try {
            return american.matches()
                    ? LocalDate.of(
                            year(american.group(3)),
                            Integer.parseInt(american.group(1)),
                            Integer.parseInt(american.group(2)))
                    : LocalDate.parse(text.replaceAll("[-/]", ""), DAY);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        return year > THIS_YEAR ? 1900 + year : 2000 + year;
    }

    /** Headers and values without blanks around them; further fields of a record than the header has are left out. */
    private static List<Map<String, String>> records(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(file)) {
            var records = new ArrayList<Map<String, String>>();
            for (NamedCsvRecord record : reader) {
                var fields = new HashMap<String, String>();
                List<String> headers = record.getHeader();
                for (int i = 0; i < Math.min(headers.size(), record.getFieldCount()); i++) {
                    fields.put(headers.get(i).strip(), record.getField(i).strip());
                }
                records.add(fields);
            }
            return records;
        }
    }
}
