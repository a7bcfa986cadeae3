package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a partner's electronic health record is reached through Redox; the ids are Redox's own.
 *
 * @param sourceId whom orders come from
 * @param destinationId where answers go
 * @param clinicalSummaryDestinationId where clinical summaries are asked for
 * @param cancellationId where cancellations go
 * @param clinicalNotesEnabled whether ordered notes are delivered back
 */
public record Redox(
        @Nullable String sourceId,
        @Nullable String destinationId,
        @Nullable String clinicalSummaryDestinationId,
        @Nullable String cancellationId,
        boolean clinicalNotesEnabled) {

    static final int ID_LIMIT = 200;

    public Redox {
        var problems = new Problems();
        sourceId = problems.line("/redox/source_id", "Source ID", sourceId, ID_LIMIT);
        destinationId = problems.line("/redox/destination_id", "Destination ID", destinationId, ID_LIMIT);
        clinicalSummaryDestinationId = problems.line(
                "/redox/clinical_summary_destination_id",
                "Clinical summary destination ID",
                clinicalSummaryDestinationId,
                ID_LIMIT);
        cancellationId = problems.line("/redox/cancellation_id", "Cancellation ID", cancellationId, ID_LIMIT);
        problems.refuseIfAny();
    }

    boolean isBlank() {
        return equals(new Redox(null, null, null, null, false));
    }
}
