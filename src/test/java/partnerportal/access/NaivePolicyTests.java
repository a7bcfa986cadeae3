package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerportal.shared.Actor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** The table says the same as the roles' and clients' rights told in sentences, for any asker and any configuration. */
class NaivePolicyTests {

    private static final int CASES = 100_000;
    private static final List<String> PARTNERS = List.of("alder-ridge", "bluestem", "Alder-Ridge");

    private final Random random = new Random(20261121);

    private record Thing(String expressPartnerId, boolean redoxEnabled) {}

    @Test
    void agreesWithTheTableInEveryRandomCase() {
        int allowed = 0;
        for (int at = 0; at < CASES; at++) {
            var asker = random.nextBoolean() ? person() : machine();
            var action = Action.values()[random.nextInt(Action.values().length)];
            var thing = new Thing(anyOf(PARTNERS), random.nextBoolean());
            boolean expected = naive(asker, action, thing);

            assertThat(Policy.visibility(asker, action).includes(thing.expressPartnerId(), thing.redoxEnabled()))
                    .as("%s, %s, %s", asker, action, thing)
                    .isEqualTo(expected);
            if (expected) {
                assertThat(Policy.allows(asker, action))
                        .as("%s, %s", asker, action)
                        .isTrue();
                allowed++;
            }
        }
        assertThat(allowed).isBetween(CASES / 10, CASES * 9 / 10);
    }

    @Test
    void nobodyMayAnythingWithoutRoleAndScope() {
        var nobody = new Asker(Actor.user("sam", "Sam"), Set.of(), Set.of(), "alder-ridge");
        assertThat(Action.values()).noneMatch(nobody::may);
    }

    private static boolean naive(Asker asker, Action action, Thing thing) {
        if (asker.roles().contains(Role.SUPER_ADMIN)) {
            return true;
        }
        boolean ofPartner =
                asker.roles().contains(Role.EXPRESS_ADMIN) || asker.roles().contains(Role.EXPRESS_USER);
        boolean own = thing.expressPartnerId().equals(asker.expressPartnerId());
        return switch (action) {
            case USE_PORTAL -> !asker.roles().isEmpty();
            case EDIT_CONFIGURATIONS -> false;
            case READ_CONFIGURATIONS ->
                ofPartner && own
                        || has(asker, "configurations:read")
                        || has(asker, "redox-configurations:read") && thing.redoxEnabled();
            case READ_SERVICE_LINES ->
                ofPartner && own
                        || has(asker, "service-lines:read")
                                && (has(asker, "configurations:read")
                                        || thing.redoxEnabled()
                                        || !has(asker, "redox-configurations:read"));
            case WRITE_CONFIGURATIONS -> has(asker, "configurations:write");
            case READ_DIRECTORY -> has(asker, "configurations:read");
            case WRITE_DIRECTORY -> has(asker, "directory:write");
            case READ_EXPORTS -> has(asker, "exports:read");
            case START_EXPORTS -> has(asker, "exports:write");
            case READ_AUDIT -> has(asker, "audit:read");
            case READ_BACKFILLS -> has(asker, "backfills:read");
            case WRITE_BACKFILLS -> has(asker, "backfills:write");
            case READ_ASSOCIATIONS -> has(asker, "associations:read");
            case WRITE_ASSOCIATIONS -> false;
            case DECIDE_BACKFILLS, COMMIT_BACKFILLS, EDIT_BACKFILL_RECIPIENTS, HANDLE_MAILS -> false;
        };
    }

    private static boolean has(Asker asker, String scope) {
        return asker.scopes().stream().anyMatch(held -> held.claim().equals(scope));
    }

    private Asker person() {
        var actor = Actor.user("somebody", "Some Body");
        return new Asker(actor, some(Role.values()), Set.of(), partner());
    }

    private Asker machine() {
        var actor = new Actor(Actor.Kind.CLIENT, "m@clients", "m", "m");
        return new Asker(actor, Set.of(), some(Scope.values()), null);
    }

    private @Nullable String partner() {
        return random.nextInt(4) == 0 ? null : anyOf(PARTNERS);
    }

    private <T> T anyOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Mostly few: with all roles at once, every case would be allowed. */
    private <E extends Enum<E>> Set<E> some(E[] all) {
        return Arrays.stream(all).filter(one -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
