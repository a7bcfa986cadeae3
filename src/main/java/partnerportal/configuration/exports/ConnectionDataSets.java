package partnerportal.configuration.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.DataColumn;
import partnerportal.export.DataSet;

import java.util.List;

import static partnerportal.export.DataColumn.Type.BIGINT;
import static partnerportal.export.DataColumn.Type.BOOLEAN;
import static partnerportal.export.DataColumn.Type.TEXT;

/** SSO and Redox settings, for the configurations that have them. */
@Configuration(proxyBeanMethods = false)
class ConnectionDataSets {

    @Bean
    DataSet exportedSso(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("configuration_id", BIGINT),
                DataColumn.of("connection_name", TEXT),
                DataColumn.of("logout_url", TEXT));
        return OfferDataSets.ofChildren(jdbc, "configuration_sso", columns, """
                select p.id, p.sso_connection_name, p.sso_logout_url, c.change_number, false
                from changed c join partner_configurations p on p.id = c.configuration_id
                where num_nonnulls(p.sso_connection_name, p.sso_logout_url) > 0
                union all
                select p.id, null, null, k.change_number, true
                from known k join partner_configurations p on p.id = k.configuration_id
                where k.snapshot -> 'sso' is not null and num_nonnulls(p.sso_connection_name, p.sso_logout_url) = 0
                """);
    }

    @Bean
    DataSet exportedRedox(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("configuration_id", BIGINT),
                DataColumn.of("source_id", TEXT),
                DataColumn.of("destination_id", TEXT),
                DataColumn.of("clinical_summary_destination_id", TEXT),
                DataColumn.of("cancellation_id", TEXT),
                DataColumn.of("clinical_notes_enabled", BOOLEAN));
        return OfferDataSets.ofChildren(jdbc, "configuration_redox", columns, """
                select p.id, p.redox_source_id, p.redox_destination_id, p.redox_clinical_summary_destination_id,
                  p.redox_cancellation_id, p.redox_clinical_notes_enabled, c.change_number, false
                from changed c join partner_configurations p on p.id = c.configuration_id
                where p.redox_clinical_notes_enabled is not null
                union all
                select p.id, null, null, null, null, null, k.change_number, true
                from known k join partner_configurations p on p.id = k.configuration_id
                where k.snapshot -> 'redox' is not null and p.redox_clinical_notes_enabled is null
                """);
    }
}
