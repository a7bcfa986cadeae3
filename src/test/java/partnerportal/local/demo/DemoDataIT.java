package partnerportal.local.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.DemoPortalTest;

import java.time.OffsetDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DemoPortalTest
class DemoDataIT {

    @Autowired
    ConfigurableApplicationContext portal;

    @Autowired
    JdbcClient database;

    @Test
    void configurationsStandInEveryState() {
        assertThat(count("select count(*) from configuration_rows")).isGreaterThanOrEqualTo(40);
        assertThat(partners("status = 'DRAFT'"))
                .contains("copperline-health-plan", "juniper-valley-clinic", "windmere-hospice");
        assertThat(partners("status = 'DEACTIVATED'")).contains("foxglove-home-care", "fernhill-rehabilitation");
        assertThat(partners("status = 'LIVE' and has_draft and not draft_is_behind"))
                .contains("cedar-bay-medical-group", "larkspur-health-system");
        assertThat(partners("draft_is_behind")).contains("harborlight-aco");
        assertThat(partners("""
                exists (select from directory_markets where not active and external_market_id = any (market_ids))
                """)).contains("granite-peak-health");
    }

    @Test
    void partnersOfTheDemoUsersAreLive() {
        assertThat(partners("status = 'LIVE'")).contains("alder-ridge", "bluestem");
    }

    @Test
    void historyLiesInThePastAndIsAuditedInItsOrder() {
        assertThat(count("select count(*) from configuration_revisions")).isGreaterThan(90);
        assertThat(count("select count(*) from configuration_revisions where published_at >= now()"))
                .isZero();
        assertThat(count("""
                select count(*) from configuration_revisions earlier join configuration_revisions later
                    on later.configuration_id = earlier.configuration_id and later.number = earlier.number + 1
                where later.published_at <= earlier.published_at
                """)).isZero();
        assertThat(count("select count(distinct actor_name) from configuration_revisions"))
                .isGreaterThanOrEqualTo(3);
        assertThat(database.sql("select at from audit_entries where subject_type = 'configuration' order by id")
                        .query(OffsetDateTime.class)
                        .list())
                .isSorted();
    }

    @Test
    void loadsOnce() {
        var before = count("select count(*) from configuration_revisions");
        DemoData.load(portal);
        assertThat(count("select count(*) from configuration_revisions")).isEqualTo(before);
    }

    private List<String> partners(String condition) {
        return database.sql("select express_partner_id from configuration_rows where " + condition)
                .query((row, at) -> row.getString(1))
                .list();
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
