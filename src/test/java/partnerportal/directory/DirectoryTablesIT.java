package partnerportal.directory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** The database holds the rules by itself, whoever writes. */
@PortalTest
class DirectoryTablesIT {

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "directory_partners_station_channel_item_id_positive | directory_partners (station_channel_item_id, display_name, active, created_at, updated_at) values (0, 'A', true, now(), now())",
                "directory_partners_display_name_present | directory_partners (station_channel_item_id, display_name, active, created_at, updated_at) values (6000001, '  ', true, now(), now())",
                "directory_markets_external_market_id_positive | directory_markets values (-1, 'A', 'V1', 'America/Denver', true, now(), now())",
                "directory_markets_name_present | directory_markets values (6000001, ' ', 'V1', 'America/Denver', true, now(), now())",
                "directory_markets_short_name_present | directory_markets values (6000001, 'A', '', 'America/Denver', true, now(), now())",
                "directory_markets_time_zone_present | directory_markets values (6000001, 'A', 'V1', '', true, now(), now())",
                "directory_service_lines_external_id_positive | directory_service_lines (external_id, name, allow_bypass_risk_stratification, active, created_at, updated_at) values (0, 'V', true, true, now(), now())",
                "directory_service_lines_name_present | directory_service_lines (external_id, name, allow_bypass_risk_stratification, active, created_at, updated_at) values (6000001, '', true, true, now(), now())",
                "directory_service_lines_genesys_email_plausible | directory_service_lines (external_id, name, allow_bypass_risk_stratification, genesys_email, active, created_at, updated_at) values (6000001, 'V', true, 'nobody', true, now(), now())",
                "directory_imports_kind | directory_imports (kind, file_name, content, uploaded_by, uploaded_at) values ('PEOPLE', 'a', ''::bytea, 'x', now())",
                "directory_imports_applied_with_counts | directory_imports (kind, file_name, content, uploaded_by, uploaded_at, applied_at) values ('PARTNERS', 'a', ''::bytea, 'x', now(), now())"
            })
    void refusesWhatBreaksTheRule(String rule, String insert) {
        refusesFor(rule, "insert into " + insert);
    }

    @Test
    void keepsKeysAndNamesUniqueWhateverTheirCase() {
        var key = Ids.next();
        var partner =
                "insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)"
                        + " values (" + key + ", 'A', true, now(), now())";
        jdbc.sql(partner).update();
        refusesFor("directory_partners_station_channel_item_id_unique", partner);

        var shortName = Ids.shortName();
        var market = "insert into directory_markets values (%d, 'A', '%s', 'America/Denver', true, now(), now())";
        jdbc.sql(market.formatted(key, shortName)).update();
        refusesFor("directory_markets_pk", market.formatted(key, Ids.shortName()));
        refusesFor(
                "directory_markets_short_name_unique",
                market.formatted(Ids.next(), shortName.toLowerCase(Locale.ROOT)));

        var name = Ids.name("Visit");
        var line =
                "insert into directory_service_lines (external_id, name, allow_bypass_risk_stratification, active, created_at, updated_at)"
                        + " values (%d, '%s', false, true, now(), now())";
        jdbc.sql(line.formatted(key, name)).update();
        refusesFor("directory_service_lines_external_id_unique", line.formatted(key, Ids.name("Visit")));
        refusesFor("directory_service_lines_name_unique", line.formatted(Ids.next(), name.toUpperCase(Locale.ROOT)));
    }

    @Test
    void applicationMayNotChangeTheTables() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("alter table directory_partners drop column active")
                        .update())
                .havingRootCause()
                .withMessageContaining("must be owner");
    }

    @Test
    void twoPartnersMayHaveOneName() {
        var insert =
                "insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)"
                        + " values (%d, 'St. Luke', true, now(), now())";
        jdbc.sql(insert.formatted(Ids.next())).update();
        assertThatNoException()
                .isThrownBy(() -> jdbc.sql(insert.formatted(Ids.next())).update());
    }

    private void refusesFor(String rule, String sql) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(sql).update())
                .withMessageContaining("\"" + rule + "\"");
    }
}
