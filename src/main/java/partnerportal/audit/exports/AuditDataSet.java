package partnerportal.audit.exports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.export.DataColumn;
import partnerportal.export.DataSet;
import partnerportal.export.SqlDataSet;

import java.util.List;

import static partnerportal.export.DataColumn.Type.BIGINT;
import static partnerportal.export.DataColumn.Type.JSON;
import static partnerportal.export.DataColumn.Type.TEXT;
import static partnerportal.export.DataColumn.Type.TIMESTAMP;

/**
 * The entries of transactions that have ended, numbered by their transaction: below the oldest one that still runs nothing
 * can appear any more. Values of fields that are marked secret stay behind.
 */
@Configuration(proxyBeanMethods = false)
class AuditDataSet {

    private static final List<DataColumn> COLUMNS = List.of(
            DataColumn.key("id", BIGINT),
            DataColumn.of("at", TIMESTAMP),
            DataColumn.of("outcome", TEXT),
            DataColumn.of("actor_kind", TEXT),
            DataColumn.of("actor_subject", TEXT),
            DataColumn.of("actor_name", TEXT),
            DataColumn.of("acting_client", TEXT),
            DataColumn.of("action", TEXT),
            DataColumn.of("subject_type", TEXT),
            DataColumn.of("subject_id", TEXT),
            DataColumn.of("subject_label", TEXT),
            DataColumn.of("changes", JSON),
            DataColumn.of("reason", TEXT),
            DataColumn.of("cause", TEXT),
            DataColumn.of("contributors", JSON),
            DataColumn.of("request_id", TEXT));

    private static final String POSITION = "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1";

    private static final String NUMBERS = """
            select transaction_id::text::bigint as number from audit_entries
            where transaction_id > :after::text::xid8 and transaction_id <= :upTo::text::xid8
            order by transaction_id limit :most
            """;

    private static final String ROWS = """
            select e.id, e.at, e.outcome, e.actor_kind, e.actor_subject, e.actor_name, e.acting_client, e.action,
              e.subject_type, e.subject_id, e.subject_label,
              case when e.changes::text like '%"secret"%' then (
                select json_agg(
                  case when (c.value ->> 'secret')::boolean
                    then json_build_object('path', c.value ->> 'path', 'secret', true) else c.value end
                  order by c.ordinality)
                from json_array_elements(e.changes) with ordinality c)
              else e.changes end,
              e.reason, e.cause, e.contributors, e.request_id, e.transaction_id::text::bigint, false
            from audit_entries e
            where e.transaction_id > :after::text::xid8 and e.transaction_id <= :upTo::text::xid8
            order by e.transaction_id, e.id
            """;

    @Bean
    DataSet exportedAuditEntries(JdbcClient jdbc) {
        return new SqlDataSet(jdbc, "audit_entries", COLUMNS, POSITION, NUMBERS, ROWS);
    }
}
