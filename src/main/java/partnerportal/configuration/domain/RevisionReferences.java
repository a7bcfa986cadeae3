package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.TreeSet;

/** Which directory rows any revision ever named; foreign keys on them keep the rows from being deleted. */
@Repository
class RevisionReferences {

    private final JdbcClient jdbc;

    RevisionReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long configurationId, Settings settings) {
        var named = DirectoryNames.in(settings);
        keep("configuration_revision_markets", "market_id", configurationId, named.markets());
        keep("configuration_revision_partners", "partner_id", configurationId, named.partners());
        keep("configuration_revision_service_lines", "service_line_id", configurationId, named.serviceLines());
    }

    private void keep(String table, String column, long configurationId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("insert into " + table + " (configuration_id, " + column + ") "
                        + "select :configuration, unnest(:ids::bigint[]) on conflict do nothing")
                .param("configuration", configurationId)
                .param("ids", new TreeSet<>(ids).toArray(Long[]::new))
                .update();
    }
}
