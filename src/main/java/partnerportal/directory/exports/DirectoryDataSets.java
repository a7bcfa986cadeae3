package partnerportal.directory.exports;

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
import static partnerportal.export.DataColumn.Type.TIMESTAMP;

/** Each list's rows, in the order of the numbers that the database gives their changes. */
@Configuration(proxyBeanMethods = false)
class DirectoryDataSets {

    @Bean
    DataSet exportedPartners(JdbcClient jdbc) {
        return ofList(
                jdbc,
                "partners",
                List.of(
                        DataColumn.key("id", BIGINT),
                        DataColumn.of("station_channel_item_id", BIGINT),
                        DataColumn.of("display_name", TEXT),
                        DataColumn.of("active", BOOLEAN),
                        DataColumn.of("created_at", TIMESTAMP),
                        DataColumn.of("updated_at", TIMESTAMP)));
    }

    @Bean
    DataSet exportedMarkets(JdbcClient jdbc) {
        return ofList(
                jdbc,
                "markets",
                List.of(
                        DataColumn.key("external_market_id", BIGINT),
                        DataColumn.of("name", TEXT),
                        DataColumn.of("short_name", TEXT),
                        DataColumn.of("time_zone", TEXT),
                        DataColumn.of("active", BOOLEAN),
                        DataColumn.of("created_at", TIMESTAMP),
                        DataColumn.of("updated_at", TIMESTAMP)));
    }

    @Bean
    DataSet exportedServiceLines(JdbcClient jdbc) {
        return ofList(
                jdbc,
                "service_lines",
                List.of(
                        DataColumn.key("id", BIGINT),
                        DataColumn.of("external_id", BIGINT),
                        DataColumn.of("name", TEXT),
                        DataColumn.of("allow_bypass_risk_stratification", BOOLEAN),
                        DataColumn.of("genesys_email", TEXT),
                        DataColumn.of("active", BOOLEAN),
                        DataColumn.of("created_at", TIMESTAMP),
                        DataColumn.of("updated_at", TIMESTAMP)));
    }

    /** @param columns of the table, its id first */
    private static DataSet ofList(JdbcClient jdbc, String list, List<DataColumn> columns) {
        var table = "directory_" + list;
        var id = columns.getFirst().name();
        var others =
                columns.stream().skip(1).map(column -> "d." + column.name()).toList();
        return new SqlDataSet(
                jdbc,
                table,
                columns,
                "select number from directory_change_counters where list = '%s'".formatted(list),
                """
                select change_number as number from directory_changes
                where list = '%s' and change_number > :after and change_number <= :upTo
                order by change_number limit :most
                """.formatted(list),
                """
                select c.row_id, %2$s, c.change_number, d.%3$s is null
                from directory_changes c left join %4$s d on d.%3$s = c.row_id
                where c.list = '%1$s' and c.change_number > :after and c.change_number <= :upTo
                  and (d.%3$s is not null or :since > 0)
                order by c.change_number, c.row_id
                """.formatted(list, String.join(", ", others), id, table));
    }
}
