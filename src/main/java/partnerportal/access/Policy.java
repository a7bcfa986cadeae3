package partnerportal.access;

import java.util.List;

import static partnerportal.access.Action.COMMIT_BACKFILLS;
import static partnerportal.access.Action.DECIDE_BACKFILLS;
import static partnerportal.access.Action.EDIT_BACKFILL_RECIPIENTS;
import static partnerportal.access.Action.EDIT_CONFIGURATIONS;
import static partnerportal.access.Action.HANDLE_MAILS;
import static partnerportal.access.Action.READ_ASSOCIATIONS;
import static partnerportal.access.Action.READ_AUDIT;
import static partnerportal.access.Action.READ_BACKFILLS;
import static partnerportal.access.Action.READ_CONFIGURATIONS;
import static partnerportal.access.Action.READ_DIRECTORY;
import static partnerportal.access.Action.READ_EXPORTS;
import static partnerportal.access.Action.READ_SERVICE_LINES;
import static partnerportal.access.Action.START_EXPORTS;
import static partnerportal.access.Action.USE_PORTAL;
import static partnerportal.access.Action.WRITE_ASSOCIATIONS;
import static partnerportal.access.Action.WRITE_BACKFILLS;
import static partnerportal.access.Action.WRITE_CONFIGURATIONS;
import static partnerportal.access.Action.WRITE_DIRECTORY;
import static partnerportal.access.Policy.Condition.ALWAYS;
import static partnerportal.access.Policy.Condition.AS_READ;
import static partnerportal.access.Policy.Condition.OWN_PARTNER;
import static partnerportal.access.Policy.Condition.REDOX_ENABLED;

/** The one table that says who may do what. Nothing outside it grants a right. */
public final class Policy {

    enum Condition {
        ALWAYS,
        OWN_PARTNER,
        REDOX_ENABLED,
        /** On the configurations that the holder may read; on all where they may read none. */
        AS_READ
    }

    sealed interface Holder {
        record OfRole(Role role) implements Holder {}

        record OfScope(Scope scope) implements Holder {}
    }

    record Row(Holder holder, Action action, Condition condition) {}

    static final List<Row> TABLE = List.of(
            row(Role.SUPER_ADMIN, USE_PORTAL, ALWAYS),
            row(Role.SUPER_ADMIN, READ_CONFIGURATIONS, ALWAYS),
            row(Role.SUPER_ADMIN, EDIT_CONFIGURATIONS, ALWAYS),
            row(Role.SUPER_ADMIN, WRITE_CONFIGURATIONS, ALWAYS),
            row(Role.SUPER_ADMIN, READ_SERVICE_LINES, ALWAYS),
            row(Role.SUPER_ADMIN, READ_DIRECTORY, ALWAYS),
            row(Role.SUPER_ADMIN, WRITE_DIRECTORY, ALWAYS),
            row(Role.SUPER_ADMIN, READ_AUDIT, ALWAYS),
            row(Role.SUPER_ADMIN, READ_EXPORTS, ALWAYS),
            row(Role.SUPER_ADMIN, START_EXPORTS, ALWAYS),
            row(Role.SUPER_ADMIN, READ_BACKFILLS, ALWAYS),
            row(Role.SUPER_ADMIN, WRITE_BACKFILLS, ALWAYS),
            row(Role.SUPER_ADMIN, DECIDE_BACKFILLS, ALWAYS),
            row(Role.SUPER_ADMIN, COMMIT_BACKFILLS, ALWAYS),
            row(Role.SUPER_ADMIN, EDIT_BACKFILL_RECIPIENTS, ALWAYS),
            row(Role.SUPER_ADMIN, READ_ASSOCIATIONS, ALWAYS),
            row(Role.SUPER_ADMIN, WRITE_ASSOCIATIONS, ALWAYS),
            row(Role.SUPER_ADMIN, HANDLE_MAILS, ALWAYS),
            row(Role.EXPRESS_ADMIN, USE_PORTAL, ALWAYS),
            row(Role.EXPRESS_ADMIN, READ_CONFIGURATIONS, OWN_PARTNER),
            row(Role.EXPRESS_ADMIN, READ_SERVICE_LINES, OWN_PARTNER),
            row(Role.EXPRESS_USER, USE_PORTAL, ALWAYS),
            row(Role.EXPRESS_USER, READ_CONFIGURATIONS, OWN_PARTNER),
            row(Role.EXPRESS_USER, READ_SERVICE_LINES, OWN_PARTNER),
            row(Role.CLINICAL_STAFF, USE_PORTAL, ALWAYS),
            row(Scope.CONFIGURATIONS_READ, READ_CONFIGURATIONS, ALWAYS),
            row(Scope.CONFIGURATIONS_READ, READ_DIRECTORY, ALWAYS),
            row(Scope.REDOX_CONFIGURATIONS_READ, READ_CONFIGURATIONS, REDOX_ENABLED),
            row(Scope.SERVICE_LINES_READ, READ_SERVICE_LINES, AS_READ),
            row(Scope.CONFIGURATIONS_WRITE, WRITE_CONFIGURATIONS, ALWAYS),
            row(Scope.DIRECTORY_WRITE, WRITE_DIRECTORY, ALWAYS),
            row(Scope.EXPORTS_READ, READ_EXPORTS, ALWAYS),
            row(Scope.EXPORTS_WRITE, START_EXPORTS, ALWAYS),
            row(Scope.BACKFILLS_READ, READ_BACKFILLS, ALWAYS),
            row(Scope.BACKFILLS_WRITE, WRITE_BACKFILLS, ALWAYS),
            row(Scope.ASSOCIATIONS_READ, READ_ASSOCIATIONS, ALWAYS),
            row(Scope.AUDIT_READ, READ_AUDIT, ALWAYS));

    private Policy() {}

    /** Whether the asker may do this at all; for what of it, see {@link #visibility}. */
    public static boolean allows(Asker asker, Action action) {
        return !(visibility(asker, action) instanceof Visibility.Nothing);
    }

    /** On which configurations the asker may do this: the widest of all rows that hold. */
    public static Visibility visibility(Asker asker, Action action) {
        Visibility widest = new Visibility.Nothing();
        for (var row : TABLE) {
            if (row.action() == action && holds(asker, row.holder())) {
                switch (row.condition()) {
                    case ALWAYS -> {
                        return new Visibility.Everything();
                    }
                    case OWN_PARTNER -> {
                        if (asker.expressPartnerId() != null) {
                            widest = new Visibility.OwnPartner(asker.expressPartnerId());
                        }
                    }
                    case REDOX_ENABLED -> widest = new Visibility.RedoxEnabled();
                    case AS_READ -> {
                        var read = visibility(asker, READ_CONFIGURATIONS);
                        widest = read instanceof Visibility.Nothing ? new Visibility.Everything() : read;
                    }
                }
            }
        }
        return widest;
    }

    private static boolean holds(Asker asker, Holder holder) {
        return switch (holder) {
            case Holder.OfRole(Role role) -> asker.roles().contains(role);
            case Holder.OfScope(Scope scope) -> asker.scopes().contains(scope);
        };
    }

    private static Row row(Role role, Action action, Condition condition) {
        return new Row(new Holder.OfRole(role), action, condition);
    }

    private static Row row(Scope scope, Action action, Condition condition) {
        return new Row(new Holder.OfScope(scope), action, condition);
    }
}
