package partnerportal.association.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;
import partnerportal.directory.Uses;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Which partners care requests belong to, or once did. How many do is not counted: they may be millions. */
@Component
class AssociationsUsingDirectory implements DirectoryUse {

    private final JdbcClient jdbc;

    AssociationsUsingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Uses> ofPartners(Collection<Long> ids) {
        return jdbc.sql("""
                        select id from unnest(:ids::bigint[]) as asked (id)
                        where exists (select from associations where partner_id = asked.id)
                        """).param("ids", ids.toArray(Long[]::new)).query(Long.class).list().stream()
                .collect(Collectors.toMap(id -> id, id -> Uses.BY_CARE_REQUESTS, Uses::and));
    }
}
