package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** Which directory rows any revision ever named; foreign keys on them keep the rows from being deleted. */
@Repository
class RevisionReferences {

    private final JdbcClient jdbc;

    RevisionReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(List<PartnerConfiguration> published) {
        keep("configuration_revision_markets", "market_id", published, DirectoryNames::markets);
        keep("configuration_revision_partners", "partner_id", published, DirectoryNames::partners);
        keep("configuration_revision_service_lines", "service_line_id", published, DirectoryNames::serviceLines);
    }

    private void keep(
            String table,
            String column,
            List<PartnerConfiguration> published,
            Function<DirectoryNames, Collection<Long>> named) {
        var configurations = new ArrayList<Long>();
        var rows = new ArrayList<Long>();
        for (var one : published) {
            for (var row : new TreeSet<>(named.apply(DirectoryNames.in(one.settings())))) {
                configurations.add(one.id());
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("insert into " + table + " (configuration_id, " + column + ") "
                        + "select * from unnest(:configurations::bigint[], :rows::bigint[]) on conflict do nothing")
                .param("configurations", configurations.toArray(Long[]::new))
                .param("rows", rows.toArray(Long[]::new))
                .update();
    }
}
