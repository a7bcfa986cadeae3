package partnerportal.configuration.imports;

import partnerportal.shared.PlanOutcome;

import java.util.List;

/** How many records of a plan come to what. */
public record Counts(int created, int changed, int unchanged, int invalid, int warnings) {

    static Counts of(List<PlannedRecord> records) {
        return new Counts(
                count(records, PlanOutcome.CREATED),
                count(records, PlanOutcome.CHANGED),
                count(records, PlanOutcome.UNCHANGED),
                count(records, PlanOutcome.INVALID),
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

    private static int count(List<PlannedRecord> records, PlanOutcome outcome) {
        return (int)
                records.stream().filter(record -> record.outcome() == outcome).count();
    }
}
