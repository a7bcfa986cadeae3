package partnerportal.export.runs;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database itself says should be in the warehouse: every row, in its own words. */
record ExportedTables(JdbcClient jdbc) {

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("configurations", """
                    select concat_ws('|', id, express_partner_id, name, phone_number, allow_user_care_requests::text,
                      bypass_risk_stratification::text, sso_enabled::text, redox_enabled::text, revision)
                    from partner_configurations
                    """),
            Map.entry("configuration_markets", """
                    select concat_ws('|', id, configuration_id, market_id) from configuration_markets
                    """),
            Map.entry("configuration_service_lines", """
                    select concat_ws('|', id, configuration_market_id, service_line_id, redox_partner_id)
                    from configuration_service_lines
                    """),
            Map.entry("configuration_sources", """
                    select concat_ws('|', id, configuration_id, partner_id, facility_code, redox_only::text)
                    from configuration_sources
                    """),
            Map.entry("configuration_sso", """
                    select concat_ws('|', id, sso_connection_name, sso_logout_url) from partner_configurations
                    where sso_connection_name is not null
                    """),
            Map.entry("configuration_redox", """
                    select concat_ws('|', id, redox_source_id, redox_destination_id, redox_clinical_summary_destination_id,
                      redox_cancellation_id, redox_clinical_notes_enabled::text)
                    from partner_configurations where redox_source_id is not null
                    """),
            Map.entry("configuration_revisions", """
                    select concat_ws('|', configuration_id, number, snapshot::text, actor_kind, actor_subject, actor_name,
                      acting_client, contributors::text, cause, reason)
                    from configuration_revisions
                    """),
            Map.entry("directory_partners", """
                    select concat_ws('|', id, station_channel_item_id, display_name, active::text) from directory_partners
                    """),
            Map.entry("directory_markets", """
                    select concat_ws('|', external_market_id, name, short_name, time_zone, active::text)
                    from directory_markets
                    """),
            Map.entry("directory_service_lines", """
                    select concat_ws('|', id, external_id, name, allow_bypass_risk_stratification::text, genesys_email,
                      active::text)
                    from directory_service_lines
                    """),
            Map.entry("backfills", """
                    select concat_ws('|', id, partner_id, first_day::text, last_day::text, state, failure, algorithm,
                      started_by_subject, reason, rows_read, requests_read, requests_none, associations_added)
                    from backfills
                    """),
            Map.entry("associations", """
                    select concat_ws('|', id, care_request_id, partner_id, day::text, origin, backfill_id, rule,
                      algorithm_version, actor_kind, actor_subject, reason, restores, undone_backfill_id, ended_by,
                      ended_backfill_id, ended_actor_kind, ended_actor_subject, end_reason)
                    from associations
                    """),
            Map.entry("audit_entries", """
                    select concat_ws('|', id, outcome, actor_kind, actor_subject, actor_name, acting_client, action,
                      subject_type, subject_id, subject_label, changes::text, reason, cause, contributors::text, request_id)
                    from audit_entries
                    """));

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry(
                    "configurations",
                    "id express_partner_id name phone_number allow_user_care_requests bypass_risk_stratification"
                            + " sso_enabled redox_enabled revision"),
            Map.entry("configuration_markets", "id configuration_id market_id"),
            Map.entry("configuration_service_lines", "id configuration_market_id service_line_id redox_partner_id"),
            Map.entry("configuration_sources", "id configuration_id partner_id facility_code redox_only"),
            Map.entry("configuration_sso", "configuration_id connection_name logout_url"),
            Map.entry(
                    "configuration_redox",
                    "configuration_id source_id destination_id clinical_summary_destination_id cancellation_id"
                            + " clinical_notes_enabled"),
            Map.entry(
                    "configuration_revisions",
                    "configuration_id number snapshot actor_kind actor_subject actor_name acting_client contributors"
                            + " cause reason"),
            Map.entry("directory_partners", "id station_channel_item_id display_name active"),
            Map.entry("directory_markets", "external_market_id name short_name time_zone active"),
            Map.entry(
                    "directory_service_lines",
                    "id external_id name allow_bypass_risk_stratification genesys_email active"),
            Map.entry(
                    "backfills",
                    "id partner_id first_day last_day state failure algorithm started_by_subject reason rows_read"
                            + " requests_read requests_none associations_added"),
            Map.entry(
                    "associations",
                    "id care_request_id partner_id day origin backfill_id rule algorithm_version actor_kind actor_subject"
                            + " reason restores undone_backfill_id ended_by ended_backfill_id ended_actor_kind"
                            + " ended_actor_subject end_reason"),
            Map.entry(
                    "audit_entries",
                    "id outcome actor_kind actor_subject actor_name acting_client action subject_type subject_id"
                            + " subject_label changes reason cause contributors request_id"));

    void assertEqual(Warehouse warehouse) {
        assertThat(warehouse.tables().keySet()).isEqualTo(ROWS.keySet());
        ROWS.forEach((dataSet, sql) -> {
            var stored = Set.copyOf(jdbc.sql(sql).query(String.class).list());
            assertThat(stored).as(dataSet).isNotEmpty();
            var loaded = new HashSet<String>();
            warehouse.table(dataSet).values().forEach(row -> loaded.add(words(dataSet, row)));
            assertThat(loaded).as(dataSet).isEqualTo(stored);
        });
    }

    private static String words(String dataSet, Map<String, String> row) {
        var words = new StringBuilder();
        for (var column : Objects.requireNonNull(COLUMNS.get(dataSet)).split(" ")) {
            var cell = row.get(column);
            if (cell != null && !cell.isEmpty()) {
                words.append(words.isEmpty() ? "" : "|").append(cell);
            }
        }
        return words.toString();
    }
}
