package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;

import java.util.Map;

/** The Redox settings as a browser sends them. */
record RedoxForm(
        boolean redoxEnabled,
        @Nullable String sourceId,
        @Nullable String destinationId,
        @Nullable String clinicalSummaryDestinationId,
        @Nullable String cancellationId,
        boolean clinicalNotesEnabled)
        implements SectionForm {

    private static final Map<String, String> FIELDS = Map.of(
            "/redox_enabled", "redoxEnabled",
            "/redox/source_id", "sourceId",
            "/redox/destination_id", "destinationId",
            "/redox/clinical_summary_destination_id", "clinicalSummaryDestinationId",
            "/redox/cancellation_id", "cancellationId",
            "/redox/clinical_notes_enabled", "clinicalNotesEnabled");

    static RedoxForm read(FormInput input) {
        return new RedoxForm(
                input.ticked("redoxEnabled"),
                input.text("sourceId"),
                input.text("destinationId"),
                input.text("clinicalSummaryDestinationId"),
                input.text("cancellationId"),
                input.ticked("clinicalNotesEnabled"));
    }

    static RedoxForm of(Settings settings) {
        var redox = settings.redox();
        return redox == null
                ? new RedoxForm(settings.redoxEnabled(), null, null, null, null, false)
                : new RedoxForm(
                        settings.redoxEnabled(),
                        redox.sourceId(),
                        redox.destinationId(),
                        redox.clinicalSummaryDestinationId(),
                        redox.cancellationId(),
                        redox.clinicalNotesEnabled());
    }

    @Override
    public Settings settings(Problems problems) {
        var redox = problems.attempt(() ->
                new Redox(sourceId, destinationId, clinicalSummaryDestinationId, cancellationId, clinicalNotesEnabled));
        return Settings.empty().withRedox(redoxEnabled, redox);
    }

    @Override
    public Map<String, String> fields() {
        return FIELDS;
    }
}
