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
import static partnerportal.export.DataColumn.Type.TEXT;

/** What is offered where, and under whom orders are booked. */
@Configuration(proxyBeanMethods = false)
class OfferDataSets {

    @Bean
    DataSet exportedConfigurationMarkets(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("id", BIGINT),
                DataColumn.of("configuration_id", BIGINT),
                DataColumn.of("market_id", BIGINT));
        return ofChildren(jdbc, "configuration_markets", columns, """
                select m.id, m.configuration_id, m.market_id, c.change_number, false
                from changed c join configuration_markets m on m.configuration_id = c.configuration_id
                union all
                select (m.value ->> 'id')::bigint, null, null, k.change_number, true
                from known k cross join lateral json_each(k.snapshot -> 'markets') m
                where not exists (select from configuration_markets live where live.id = (m.value ->> 'id')::bigint)
                """);
    }

    @Bean
    DataSet exportedConfigurationServiceLines(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("id", BIGINT),
                DataColumn.of("configuration_market_id", BIGINT),
                DataColumn.of("service_line_id", BIGINT),
                DataColumn.of("redox_partner_id", BIGINT));
        return ofChildren(jdbc, "configuration_service_lines", columns, """
                select l.id, l.configuration_market_id, l.service_line_id, l.redox_partner_id, c.change_number, false
                from changed c
                join configuration_markets m on m.configuration_id = c.configuration_id
                join configuration_service_lines l on l.configuration_market_id = m.id
                union all
                select (l.value ->> 'id')::bigint, null, null, null, k.change_number, true
                from known k
                cross join lateral json_each(k.snapshot -> 'markets') m
                cross join lateral json_each(m.value -> 'service_lines') l
                where not exists (
                  select from configuration_service_lines live where live.id = (l.value ->> 'id')::bigint)
                """);
    }

    @Bean
    DataSet exportedConfigurationSources(JdbcClient jdbc) {
        var columns = List.of(
                DataColumn.key("id", BIGINT),
                DataColumn.of("configuration_id", BIGINT),
                DataColumn.of("partner_id", BIGINT),
                DataColumn.of("facility_code", TEXT),
                DataColumn.of("redox_only", BOOLEAN));
        return ofChildren(jdbc, "configuration_sources", columns, """
                select s.id, s.configuration_id, s.partner_id, s.facility_code, s.redox_only, c.change_number, false
                from changed c join configuration_sources s on s.configuration_id = c.configuration_id
                union all
                select (s.value ->> 'id')::bigint, null, null, null, null, k.change_number, true
                from known k cross join lateral json_each(k.snapshot -> 'sources') s
                where not exists (select from configuration_sources live where live.id = (s.value ->> 'id')::bigint)
                """);
    }

    static DataSet ofChildren(JdbcClient jdbc, String name, List<DataColumn> columns, String rows) {
        return new SqlDataSet(
                jdbc,
                name,
                columns,
                ChangedConfigurations.POSITION,
                ChangedConfigurations.NUMBERS,
                ChangedConfigurations.CHANGED_AND_KNOWN + rows);
    }
}
