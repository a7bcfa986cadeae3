package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.concurrent.atomic.AtomicLong;

/** Directory rows of a test's own, so that tests sharing a database do not meet. */
public final class DirectoryRowsForTests {

    private static final AtomicLong NEXT = new AtomicLong(700_000);

    private final JdbcClient jdbc;

    public DirectoryRowsForTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return Station's id of a new active market */
    public long market() {
        var id = NEXT.incrementAndGet();
        return jdbc.sql("""
                insert into directory_markets (external_market_id, name, short_name, time_zone, active, created_at, updated_at)
                values (:id, 'Market ' || :id, 'M' || :id, 'America/Denver', true, now(), now())
                returning external_market_id
                """).param("id", id).query(Long.class).single();
    }

    /** @return our id of a new active partner */
    public long partner() {
        var id = NEXT.incrementAndGet();
        return jdbc.sql("""
                insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                values (:id, 'Partner ' || :id, true, now(), now())
                returning id
                """).param("id", id).query(Long.class).single();
    }

    /** @return our id of a new active service line */
    public long serviceLine() {
        var id = NEXT.incrementAndGet();
        return jdbc.sql("""
                insert into directory_service_lines
                    (external_id, name, allow_bypass_risk_stratification, genesys_email, active, created_at, updated_at)
                values (:id, 'Line ' || :id, false, null, true, now(), now())
                returning id
                """).param("id", id).query(Long.class).single();
    }

    /** Lets every replica know of rows that were made here. */
    public void tell() {
        jdbc.sql("update change_counter set number = number + 1, directory_number = number + 1")
                .update();
    }

    public void deactivateMarket(long externalMarketId) {
        jdbc.sql("update directory_markets set active = false where external_market_id = :id")
                .param("id", externalMarketId)
                .update();
    }
}
