package partnerportal.association.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.DataColumn;
import partnerportal.export.DataSet;
import partnerportal.export.SqlDataSet;

import java.util.List;

import static partnerportal.export.DataColumn.Type.BIGINT;
import static partnerportal.export.DataColumn.Type.DATE;
import static partnerportal.export.DataColumn.Type.DOUBLE;
import static partnerportal.export.DataColumn.Type.TEXT;
import static partnerportal.export.DataColumn.Type.TIMESTAMP;

/**
 * Associations, current and past, numbered by the transaction that made or ended them last: below the oldest transaction that
 * still runs nothing can appear any more, and a commit of a hundred thousand takes no counter. Member ids stay behind.
 */
@Configuration(proxyBeanMethods = false)
class AssociationDataSet {

    private static final List<DataColumn> COLUMNS = List.of(
            DataColumn.key("id", BIGINT),
            DataColumn.of("care_request_id", BIGINT),
            DataColumn.of("partner_id", BIGINT),
            DataColumn.of("day", DATE),
            DataColumn.of("origin", TEXT),
            DataColumn.of("backfill_id", BIGINT),
            DataColumn.of("score", DOUBLE),
            DataColumn.of("rule", TEXT),
            DataColumn.of("algorithm_version", TEXT),
            DataColumn.of("made_at", TIMESTAMP),
            DataColumn.of("actor_kind", TEXT),
            DataColumn.of("actor_subject", TEXT),
            DataColumn.of("reason", TEXT),
            DataColumn.of("restores", BIGINT),
            DataColumn.of("undone_backfill_id", BIGINT),
            DataColumn.of("ended_at", TIMESTAMP),
            DataColumn.of("ended_by", TEXT),
            DataColumn.of("ended_backfill_id", BIGINT),
            DataColumn.of("ended_actor_kind", TEXT),
            DataColumn.of("ended_actor_subject", TEXT),
            DataColumn.of("end_reason", TEXT));

    private static final String POSITION = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1";

    private static final String NUMBERS = """
            select changed_in::text::bigint as number from associations
            where changed_in > :after::text::xid8 and changed_in <= :upTo::text::xid8
            order by changed_in limit :most
            """;

    private static final String ROWS = """
            select id, care_request_id, partner_id, day, origin, backfill_id, score, rule, algorithm_version, made_at,
              actor_kind, actor_subject, reason, restores, undone_backfill_id, ended_at, ended_by, ended_backfill_id,
              ended_actor_kind, ended_actor_subject, end_reason, changed_in::text::bigint, false
            from associations
            where changed_in > :after::text::xid8 and changed_in <= :upTo::text::xid8
            order by changed_in, id
            """;

    @Bean
    DataSet exportedAssociations(JdbcClient jdbc) {
        return new SqlDataSet(jdbc, "associations", COLUMNS, POSITION, NUMBERS, ROWS);
    }
}
