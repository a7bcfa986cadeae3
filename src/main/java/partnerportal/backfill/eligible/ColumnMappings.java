package partnerportal.backfill.eligible;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import partnerportal.backfill.file.ColumnMapping;

/** What was last said about the columns of each partner's files. */
@Repository
public class ColumnMappings {

    private final JdbcClient jdbc;

    ColumnMappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when nothing was said yet. */
    public ColumnMapping of(long partnerId) {
        return jdbc.sql("select mapping from eligibility_column_mappings where partner_id = ?")
                .param(partnerId)
                .query(String.class)
                .optional()
                .map(ColumnMapping::read)
                .orElse(ColumnMapping.none());
    }

    /** An empty mapping forgets what was said. */
    public void remember(long partnerId, ColumnMapping mapping) {
        if (mapping.isEmpty()) {
            jdbc.sql("delete from eligibility_column_mappings where partner_id = ?")
                    .param(partnerId)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into eligibility_column_mappings (partner_id, mapping) values (:partner, :mapping)
                on conflict (partner_id) do update set mapping = excluded.mapping
                """)
                .param("partner", partnerId)
                .param("mapping", mapping.canonical())
                .update();
    }
}
