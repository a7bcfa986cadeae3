package partnerportal.access;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;

import java.util.Set;

/**
 * Who is asking, with all that decides what they may.
 *
 * <p>A person has roles and no scopes, a machine client scopes and no roles: an application may put any scope it likes
 * into a person's token, so it must not widen what the person may.
 *
 * @param expressPartnerId the partner a person belongs to, as Express calls it
 * @param email where a person can be written to, as far as the provider knows that it is theirs; null for machines
 */
public record Asker(
        Actor actor,
        Set<Role> roles,
        Set<Scope> scopes,
        @Nullable String expressPartnerId,
        @Nullable String email) {

    public Asker {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** Somebody of whom no address is known. */
    public Asker(Actor actor, Set<Role> roles, Set<Scope> scopes, @Nullable String expressPartnerId) {
        this(actor, roles, scopes, expressPartnerId, null);
    }

    public boolean may(Action action) {
        return Policy.allows(this, action);
    }

    public Visibility sees() {
        return Policy.visibility(this, Action.READ_CONFIGURATIONS);
    }

    /** Whether colleagues' names and reasons are shown to them; partners' people see "Support" instead. */
    public boolean isStaff() {
        return roles.contains(Role.SUPER_ADMIN) || actor.kind() != Actor.Kind.USER;
    }

    /** Without the address, so that it gets into no log. */
    @Override
    public String toString() {
        return "Asker[%s, %s, %s, %s]".formatted(actor, roles, scopes, expressPartnerId);
    }
}
