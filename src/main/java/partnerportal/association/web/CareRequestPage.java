package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import partnerportal.association.Origin;
import partnerportal.association.domain.Association;
import partnerportal.directory.Partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that is known of the partners of one care request. */
record CareRequestPage(long id, List<Held> held, List<Event> events) {

    /**
     * An association that holds.
     *
     * @param confirmable whether a person may still make it their own word
     * @param member in full
     */
    record Held(
            long partnerId,
            String partner,
            String day,
            String origin,
            boolean confirmable,
            @Nullable String member,
            String score,
            @Nullable String rule,
            @Nullable String algorithmVersion,
            Instant since,
            String who,
            @Nullable String reason) {

        static Held of(Association association, String partner) {
            return new Held(
                    association.partnerId(),
                    partner,
                    AssociationWords.day(association.day()),
                    AssociationWords.origin(association),
                    association.origin() == Origin.BACKFILL,
                    association.memberId(),
                    AssociationWords.score(association.score()),
                    association.rule(),
                    association.algorithmVersion(),
                    association.madeAt(),
                    association.madeBy().name(),
                    association.reason());
        }
    }

    /**
     * Something that happened.
     *
     * @param mark whether the care request began or ceased to belong to a partner, as a sign
     */
    record Event(String mark, Instant at, String who, String did) {

        private static final String BEGAN = "+";
        private static final String CEASED = "–";

        static Stream<Event> of(Association association, String partner) {
            var made = new Event(
                    BEGAN,
                    association.madeAt(),
                    association.madeBy().name(),
                    told(AssociationWords.made(association, partner), association.memberId(), association.reason()));
            var ending = association.ending();
            if (ending == null) {
                return Stream.of(made);
            }
            var ended = new Event(
                    CEASED,
                    ending.at(),
                    ending.actor().name(),
                    told(AssociationWords.ended(association, ending, partner), null, ending.reason()));
            return Stream.of(made, ended);
        }

        private static String told(String did, @Nullable String member, @Nullable String reason) {
            return did + (member == null ? "" : ", member " + member) + (reason == null ? "" : ": " + reason);
        }
    }

    /** @param found all associations of the care request, the newest first */
    static CareRequestPage of(long id, List<Association> found, Map<Long, Partner> partners) {
        var held = found.stream()
                .filter(Association::holds)
                .map(association -> Held.of(association, name(association, partners)))
                .sorted(Comparator.comparing(Held::partner))
                .toList();
        // What happened at one moment stays in its order: an ending comes before what was made instead.
        var events = new ArrayList<Event>();
        found.reversed()
                .forEach(association ->
                        Event.of(association, name(association, partners)).forEach(events::add));
        events.sort(Comparator.comparing(Event::at));
        return new CareRequestPage(id, held, List.copyOf(events.reversed()));
    }

    private static String name(Association association, Map<Long, Partner> partners) {
        return Objects.requireNonNull(partners.get(association.partnerId())).displayName();
    }
}
