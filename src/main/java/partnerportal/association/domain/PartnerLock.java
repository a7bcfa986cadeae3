package partnerportal.association.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets one transaction at a time change associations of a partner, so that what it looked at still stands when it writes, and
 * ids of one care request grow in the order of what happened to it.
 */
public final class PartnerLock {

    private PartnerLock() {}

    /** Waits for whoever has it, and keeps it until the transaction ends. */
    public static void take(JdbcClient on, long partnerId) {
        on.sql("select pg_advisory_xact_lock(hashtextextended('associations ' || :partner, 0))")
                .param("partner", Long.toString(partnerId))
                .query()
                .listOfRows();
    }
}
