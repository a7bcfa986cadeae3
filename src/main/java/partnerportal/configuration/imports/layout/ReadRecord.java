package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.FieldProblem;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What a record wants.
 *
 * @param expressPartnerId null when the record does not say it
 * @param redoxSourceId null when the record does not say it
 * @param name what people call it, null when the record does not say it
 * @param change what it changes, to be applied only when there is no problem
 */
public record ReadRecord(
        GivenRecord given,
        @Nullable String expressPartnerId,
        @Nullable String redoxSourceId,
        @Nullable String name,
        ConfigurationChange change,
        List<RecordProblem> problems,
        RecordReading reading) {

    /** @param unknown gathers the names of members that the layout does not have */
    public static ReadRecord of(Layout layout, GivenRecord record, StationIds ids, Instant now, Set<String> unknown) {
        var reading = new RecordReading(record, ids, now, unknown);
        if (!record.badRows().isEmpty()) {
            return unusable(record, reading);
        }
        return layout == Layout.EXPRESS ? ExpressRecord.read(record, reading) : OrderWorkerRecord.read(record, reading);
    }

    /** Of which only so much is read that people see what it is about. */
    private static ReadRecord unusable(GivenRecord record, RecordReading reading) {
        record.badRows().forEach(reading::unusable);
        var members = reading.members();
        var redox = members.object("redox").orNull();
        var expressPartnerId = members.text("express_partner_id").orNull();
        var sourceId = redox == null ? null : redox.text("source_id").orNull();
        var name = members.text("name").orNull();
        return new ReadRecord(
                record, expressPartnerId, sourceId, name, configuration -> configuration, reading.problems(), reading);
    }

    /** What the rules found, told of the record. */
    public List<RecordProblem> told(List<FieldProblem> found) {
        return reading.told(found);
    }

    /** A problem of the record as a whole, or of its key. */
    public RecordProblem problem(String field, String code, String reason) {
        return new RecordProblem(given.placeOf(field), field, code, reason);
    }
}
