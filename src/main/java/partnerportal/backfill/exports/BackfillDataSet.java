package partnerportal.backfill.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.DataColumn;
import partnerportal.export.DataColumn.Type;
import partnerportal.export.DataSet;
import partnerportal.export.SqlDataSet;

import java.util.List;
import java.util.stream.Stream;

import static partnerportal.export.DataColumn.Type.BIGINT;
import static partnerportal.export.DataColumn.Type.TEXT;
import static partnerportal.export.DataColumn.Type.TIMESTAMP;

/**
 * Runs and what they counted, numbered by the transaction that changed them last: below the oldest one that still runs
 * nothing can appear any more. Names of files stay behind, because they may hold patients'.
 */
@Configuration(proxyBeanMethods = false)
class BackfillDataSet {

    private static final List<DataColumn> COLUMNS = Stream.of(
                    Stream.of(DataColumn.key("id", BIGINT), DataColumn.of("partner_id", BIGINT)),
                    all(TEXT, "first_day", "last_day", "file_sha256", "state", "pause_cause", "failure", "algorithm"),
                    all(
                            TEXT,
                            "started_by_kind",
                            "started_by_subject",
                            "started_by_name",
                            "started_by_client",
                            "reason",
                            "committed_by_subject",
                            "committed_by_name"),
                    all(BIGINT, "rows_read", "rows_usable", "rows_rejected", "rows_duplicate"),
                    all(
                            BIGINT,
                            "requests_read",
                            "requests_outside",
                            "requests_exact",
                            "requests_probable",
                            "requests_review",
                            "requests_none"),
                    all(
                            BIGINT,
                            "associations_added",
                            "associations_changed",
                            "associations_removed",
                            "associations_unchanged"),
                    all(
                            TIMESTAMP,
                            "received_at",
                            "checked_at",
                            "matching_at",
                            "review_at",
                            "done_at",
                            "ended_at",
                            "cleared_at"))
            .flatMap(columns -> columns)
            .toList();

    private static final String POSITION = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1";

    private static final String NUMBERS = """
            select distinct transaction_id::text::bigint as number from backfills
            where transaction_id > :after::text::xid8 and transaction_id <= :upTo::text::xid8
            order by number limit :most
            """;

    private static final String ROWS = """
            select %s, transaction_id::text::bigint, false from backfills
            where transaction_id > :after::text::xid8 and transaction_id <= :upTo::text::xid8
            order by transaction_id, id
            """.formatted(
                    String.join(", ", COLUMNS.stream().map(DataColumn::name).toList()));

    @Bean
    DataSet exportedBackfills(JdbcClient jdbc) {
        return new SqlDataSet(jdbc, "backfills", COLUMNS, POSITION, NUMBERS, ROWS);
    }

    private static Stream<DataColumn> all(Type type, String... names) {
        return Stream.of(names).map(name -> DataColumn.of(name, type));
    }
}
