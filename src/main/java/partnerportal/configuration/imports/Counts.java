package partnerportal.configuration.imports;

import partnerportal.configuration.imports.PlannedRecord.Outcome;

import java.util.List;

/** How many records of a plan come to what. */
public record Counts(int created, int changed, int unchanged, int invalid, int warnings) {

    static Counts of(List<PlannedRecord> records) {
        return new Counts(
                count(records, Outcome.CREATED),
                count(records, Outcome.CHANGED),
                count(records, Outcome.UNCHANGED),
                count(records, Outcome.INVALID),
                (int) records.stream()
                        .filter(record -> !record.warnings().isEmpty())
                        .count());
    }

    public int all() {
        return created + changed + unchanged + invalid;
    }

    public int written() {
        return created + changed;
    }

    private static int count(List<PlannedRecord> records, Outcome outcome) {
        return (int)
                records.stream().filter(record -> record.outcome() == outcome).count();
    }
}
