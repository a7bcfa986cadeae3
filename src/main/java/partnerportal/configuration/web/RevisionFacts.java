package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.Revision;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Instant;
import java.util.List;

/**
 * Who published a revision, when and how, as somebody may know it; partners' people are told neither names nor reasons.
 *
 * @param did what they did, to go on after the name
 * @param contributors who else saved into the draft
 */
record RevisionFacts(
        int number,
        String who,
        String did,
        List<String> contributors,
        @Nullable String reason,
        Instant at) {

    private static final String NOBODY_IN_PARTICULAR = "Support";

    static RevisionFacts of(Revision revision, Asker asker) {
        var did = did(revision.cause());
        if (!asker.isStaff()) {
            return new RevisionFacts(
                    revision.number(), NOBODY_IN_PARTICULAR, did, List.of(), null, revision.publishedAt());
        }
        var actor = revision.actor();
        var others = revision.contributors().stream()
                .filter(other -> !other.subject().equals(actor.subject()))
                .map(Actor::name)
                .toList();
        return new RevisionFacts(revision.number(), who(actor), did, others, revision.reason(), revision.publishedAt());
    }

    private static String who(Actor actor) {
        return actor.kind() == Actor.Kind.USER && actor.client() != null
                ? actor.name() + " through " + actor.client()
                : actor.name();
    }

    private static String did(Cause cause) {
        return switch (cause) {
            case PORTAL -> "published it";
            case API -> "changed it through the API";
            case IMPORT -> "imported it";
            case RESTORATION -> "restored an earlier revision";
        };
    }
}
