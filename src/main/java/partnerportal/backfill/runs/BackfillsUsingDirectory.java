package partnerportal.backfill.runs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;
import partnerportal.directory.Uses;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How many backfills were started for a partner, however they ended. */
@Component
class BackfillsUsingDirectory implements DirectoryUse {

    private record Found(long partnerId, int backfills) {}

    private final JdbcClient jdbc;

    BackfillsUsingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Uses> ofPartners(Collection<Long> ids) {
        return jdbc
                .sql("""
                        select partner_id, count(*) as backfills from backfills
                        where partner_id = any (:ids::bigint[]) group by partner_id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> new Found(row.getLong("partner_id"), row.getInt("backfills")))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::partnerId, found -> Uses.byBackfills(found.backfills())));
    }
}
