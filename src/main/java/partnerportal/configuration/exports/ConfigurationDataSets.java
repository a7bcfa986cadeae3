package partnerportal.configuration.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.DataColumn;
import partnerportal.export.DataSet;
import partnerportal.export.SqlDataSet;

import java.util.List;

import static partnerportal.export.DataColumn.Type.BIGINT;
import static partnerportal.export.DataColumn.Type.BOOLEAN;
import static partnerportal.export.DataColumn.Type.JSON;
import static partnerportal.export.DataColumn.Type.TEXT;
import static partnerportal.export.DataColumn.Type.TIMESTAMP;

/** What is published, and every revision of it. Neither is ever removed. */
@Configuration(proxyBeanMethods = false)
class ConfigurationDataSets {

    @Bean
    DataSet exportedConfigurations(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("id", BIGINT),
                DataColumn.of("express_partner_id", TEXT),
                DataColumn.of("name", TEXT),
                DataColumn.of("phone_number", TEXT),
                DataColumn.of("allow_user_care_requests", BOOLEAN),
                DataColumn.of("bypass_risk_stratification", BOOLEAN),
                DataColumn.of("sso_enabled", BOOLEAN),
                DataColumn.of("redox_enabled", BOOLEAN),
                DataColumn.of("revision", BIGINT),
                DataColumn.of("deactivated_at", TIMESTAMP),
                DataColumn.of("created_at", TIMESTAMP),
                DataColumn.of("updated_at", TIMESTAMP));
        return new SqlDataSet(
                jdbc, "configurations", columns, ChangedConfigurations.POSITION, ChangedConfigurations.NUMBERS, """
                select p.id, p.express_partner_id, p.name, p.phone_number, p.allow_user_care_requests,
                  p.bypass_risk_stratification, p.sso_enabled, p.redox_enabled, p.revision, p.deactivated_at, p.created_at,
                  p.updated_at, c.change_number, false
                from configuration_changes c join partner_configurations p on p.id = c.configuration_id
                where c.change_number > :after and c.change_number <= :upTo
                order by c.change_number
                """);
    }

    @Bean
    DataSet exportedRevisions(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("configuration_id", BIGINT),
                DataColumn.key("number", BIGINT),
                DataColumn.of("snapshot", JSON),
                DataColumn.of("actor_kind", TEXT),
                DataColumn.of("actor_subject", TEXT),
                DataColumn.of("actor_name", TEXT),
                DataColumn.of("acting_client", TEXT),
                DataColumn.of("contributors", JSON),
                DataColumn.of("cause", TEXT),
                DataColumn.of("reason", TEXT),
                DataColumn.of("published_at", TIMESTAMP));
        return new SqlDataSet(jdbc, "configuration_revisions", columns, ChangedConfigurations.POSITION, """
                select change_number as number from configuration_revision_changes
                where change_number > :after and change_number <= :upTo
                order by change_number limit :most
                """, """
                select r.configuration_id, r.number, r.snapshot, r.actor_kind, r.actor_subject, r.actor_name,
                  r.acting_client, r.contributors, r.cause, r.reason, r.published_at, c.change_number, false
                from configuration_revision_changes c
                join configuration_revisions r on r.configuration_id = c.configuration_id and r.number = c.revision
                where c.change_number > :after and c.change_number <= :upTo
                order by c.change_number, r.number
                """);
    }
}
