package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.domain.ConfigurationsForTests.DANA;

/** The list's rows when many are written at once. */
@PortalTest
class ConfigurationRowsIT {

    @Autowired
    PartnerConfigurations configurations;

    @Autowired
    KeepConnectionCheck checks;

    @Autowired
    Drafting drafting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    JsonMapper json;

    List<PartnerConfiguration> all;

    @BeforeEach
    void prepare(@Autowired ConfigurationGate gate) {
        var made = new ConfigurationsForTests(configurations, gate, jdbc);
        var failing = made.published();
        keep(failing, CheckKind.SSO, CheckStep.failed(CheckStep.Subject.SSO_CONNECTION, "Not there", "Make it"));
        var connected = made.published();
        keep(connected, CheckKind.REDOX, CheckStep.passed(CheckStep.Subject.REDOX_DESTINATION, "There"));
        var begun = made.published();
        drafting.save(
                begun.id(), Section.GENERAL, begun.settings(), begun.settings().withName("Begun " + begun.id()), DANA);
        all = List.of(failing, connected, begun, made.published());
    }

    @Test
    void tellTheSameAsEachByItself() {
        var each = rows();
        assertThat(each)
                .extracting(row -> row.get("sso") + " " + row.get("redox") + " " + row.get("has_draft"))
                .containsExactly(
                        "FAILING NOT_VERIFIED false",
                        "NOT_VERIFIED CONNECTED false",
                        "NOT_VERIFIED NOT_VERIFIED true",
                        "NOT_VERIFIED NOT_VERIFIED false");
        jdbc.sql("""
                update configuration_rows set sso = 'NOT_USED', sso_failing_since = null, redox = 'NOT_USED', has_draft = false,
                  used_market_ids = '{}' where id = any(:ids)
                """).param("ids", ids()).update();
        writing(new CountingTemplate(database)).write(all);
        assertThat(rows()).isEqualTo(each);
    }

    @Test
    void takeAsManyQueriesAsOne() {
        var forOne = new CountingTemplate(database);
        writing(forOne).write(all.subList(2, 3));
        var forAll = new CountingTemplate(database);
        writing(forAll).write(all);
        assertThat(forAll.queries).isPositive().isEqualTo(forOne.queries);
    }

    private void keep(PartnerConfiguration live, CheckKind kind, CheckStep found) {
        checks.keep(
                new KeepConnectionCheck.Finding(
                        live.id(),
                        live.settings().name(),
                        kind,
                        CheckTarget.live(live.revision()),
                        String.valueOf(kind.values(live.settings())),
                        List.of(found),
                        Duration.ofMillis(5)),
                DANA,
                null);
    }

    private ConfigurationRows writing(JdbcTemplate template) {
        var client = JdbcClient.create(template);
        return new ConfigurationRows(
                client,
                new NamedParameterJdbcTemplate(template),
                configurations,
                new ConfigurationDrafts(client),
                new ConnectionChecks(client, json));
    }

    private List<Map<String, @Nullable Object>> rows() {
        return jdbc.sql("""
                select r.sso, r.redox, r.has_draft, r::text as whole from configuration_rows r
                where id = any(:ids) order by id
                """).param("ids", ids()).query().listOfRows();
    }

    private Long[] ids() {
        return all.stream().map(PartnerConfiguration::id).toArray(Long[]::new);
    }

    private static final class CountingTemplate extends JdbcTemplate {

        private int queries;

        CountingTemplate(DataSource database) {
            super(database);
        }

        @Override
        public <T extends @Nullable Object> T query(
                PreparedStatementCreator creator,
                @Nullable PreparedStatementSetter setter,
                ResultSetExtractor<T> extractor) {
            queries++;
            return super.query(creator, setter, extractor);
        }
    }
}
