package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.media.Schema;
import partnerportal.configuration.feed.ChangeFeed;
import partnerportal.configuration.feed.ConfigurationChanged;

import java.time.Instant;
import java.util.List;

/** What changed since a number. */
@Schema(name = "ConfigurationChanges")
record ConfigurationChangesJson(
        List<Change> changes,

        @Schema(description = "What to send as since the next time", example = "1742")
        long nextSince) {

    @Schema(name = "ConfigurationChange")
    record Change(
            @Schema(description = "Greater than that of every change committed before", example = "1742")
            long changeNumber,

            @Schema(example = "7") long partnerConfigurationId,
            @Schema(example = "alder-ridge") String expressPartnerId,

            @Schema(
                    description = "The one that is published now; unchanged when only a name of the directory changed",
                    example = "4")
            int revision,

            @Schema(description = "It is not among what you may read any more: stop using it", example = "false")
            boolean removed,

            @Schema(example = "2026-11-02T16:04:31.123456Z") Instant changedAt) {

        static Change of(ConfigurationChanged changed) {
            return new Change(
                    changed.changeNumber(),
                    changed.configurationId(),
                    changed.expressPartnerId(),
                    changed.revision(),
                    changed.removed(),
                    changed.changedAt());
        }
    }

    static ConfigurationChangesJson of(ChangeFeed.Part part) {
        return new ConfigurationChangesJson(
                part.changes().stream().map(Change::of).toList(), part.next());
    }
}
