package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A configuration as the list shows it; its draft when it was never published, what is published otherwise.
 *
 * @param sourceCount how many there are, those for Redox only too; partners' people see no list
 * @param hasDraft whether something is not published yet
 * @param draftIsBehind whether what is live moved on since the draft was begun
 * @param namesInactive whether it names a market, service line or partner that is inactive in the directory
 * @param revision null before the first publication
 * @param updatedAt when it was last published or its draft last saved
 */
public record ListedConfiguration(
        long id,
        Status status,
        String name,
        @Nullable String expressPartnerId,
        List<Long> marketIds,
        List<Long> serviceLineIds,
        int sourceCount,
        ConnectionState sso,
        ConnectionState redox,
        boolean hasDraft,
        boolean draftIsBehind,
        boolean namesInactive,
        @Nullable Integer revision,
        Instant updatedAt) {

    public enum Status {
        /** Never published. */
        DRAFT,
        LIVE,
        DEACTIVATED
    }

    public ListedConfiguration {
        marketIds = List.copyOf(marketIds);
        serviceLineIds = List.copyOf(serviceLineIds);
    }

    /** Whether what is live is not all there is. */
    public boolean hasUnpublishedChanges() {
        return status != Status.DRAFT && hasDraft;
    }
}
