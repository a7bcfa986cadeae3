package partnerportal.access;

import partnerportal.access.AccessTable.Right;

/** The kinds of callers there are, and what each is to meet: written down by hand, from what roles and clients may. */
enum Who {
    ANONYMOUS,
    SUPER_ADMIN,
    OWN_EXPRESS_ADMIN,
    FOREIGN_EXPRESS_USER,
    CLINICAL_STAFF,
    WITHOUT_ROLE,
    READER,
    WRITER,
    REDOX_READER,
    REDOX_READER_WITH_REDOX,
    SERVICE_LINES_READER,
    DIRECTORY_WRITER,
    AUDITOR,
    EXPORT_READER,
    EXPORT_STARTER,
    BACKFILL_READER,
    BACKFILL_WRITER,
    ASSOCIATION_READER,
    WITHOUT_SCOPE;

    enum Outcome {
        LET_IN,
        SHOWN,
        UNAUTHORIZED,
        FORBIDDEN,
        NOT_FOUND
    }

    boolean maySeeAll() {
        return this == SUPER_ADMIN || this == WRITER;
    }

    Outcome expected(Right right) {
        return switch (this) {
            case ANONYMOUS -> Outcome.UNAUTHORIZED;
            case SUPER_ADMIN -> Outcome.LET_IN;
            case OWN_EXPRESS_ADMIN -> partnersPerson(right, Outcome.SHOWN, Outcome.FORBIDDEN);
            case FOREIGN_EXPRESS_USER -> partnersPerson(right, Outcome.NOT_FOUND, Outcome.NOT_FOUND);
            case CLINICAL_STAFF -> signedIn(right, right == Right.PORTAL);
            case WITHOUT_ROLE -> signedIn(right, false);
            case READER ->
                switch (right) {
                    case LIST, READ_ONE, FIND_ONE, READ_DIRECTORY -> Outcome.LET_IN;
                    default -> Outcome.FORBIDDEN;
                };
            case WRITER -> only(right == Right.CREATE || right == Right.WRITE_ONE);
            case REDOX_READER -> redoxReader(right, Outcome.NOT_FOUND, Outcome.NOT_FOUND);
            case REDOX_READER_WITH_REDOX -> redoxReader(right, Outcome.SHOWN, Outcome.FORBIDDEN);
            case SERVICE_LINES_READER -> only(right == Right.SERVICE_LINES);
            case DIRECTORY_WRITER -> only(right == Right.WRITE_DIRECTORY);
            case AUDITOR -> only(right == Right.AUDIT);
            case EXPORT_READER -> only(right == Right.READ_EXPORTS);
            case EXPORT_STARTER -> only(right == Right.START_EXPORTS);
            case BACKFILL_READER -> only(right == Right.READ_BACKFILLS);
            case BACKFILL_WRITER -> only(right == Right.WRITE_BACKFILLS);
            case ASSOCIATION_READER -> only(right == Right.READ_ASSOCIATIONS);
            case WITHOUT_SCOPE -> Outcome.FORBIDDEN;
        };
    }

    private static Outcome partnersPerson(Right right, Outcome read, Outcome write) {
        return switch (right) {
            case OPEN, SIGNED_IN, PORTAL, LIST, SERVICE_LINES -> Outcome.LET_IN;
            case READ_ONE, FIND_ONE -> read;
            case WRITE_ONE, EDIT_ONE -> write;
            default -> Outcome.FORBIDDEN;
        };
    }

    private static Outcome redoxReader(Right right, Outcome read, Outcome write) {
        return switch (right) {
            case LIST -> Outcome.LET_IN;
            case READ_ONE, FIND_ONE -> read;
            case WRITE_ONE, EDIT_ONE -> write;
            default -> Outcome.FORBIDDEN;
        };
    }

    private static Outcome signedIn(Right right, boolean more) {
        return only(more || right == Right.OPEN || right == Right.SIGNED_IN);
    }

    private static Outcome only(boolean allowed) {
        return allowed ? Outcome.LET_IN : Outcome.FORBIDDEN;
    }
}
