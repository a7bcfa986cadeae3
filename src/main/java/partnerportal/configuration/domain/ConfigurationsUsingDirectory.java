package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;
import partnerportal.directory.Uses;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How many configurations name a row of the directory: now, drafts included, or in a revision that is over. */
@Component
class ConfigurationsUsingDirectory implements DirectoryUse {

    private record Found(long id, Uses uses) {}

    private final JdbcClient jdbc;

    ConfigurationsUsingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Uses> ofPartners(Collection<Long> ids) {
        return count("used_partner_ids", "configuration_revision_partners", "partner_id", ids);
    }

    @Override
    public Map<Long, Uses> ofMarkets(Collection<Long> externalMarketIds) {
        return count("used_market_ids", "configuration_revision_markets", "market_id", externalMarketIds);
    }

    @Override
    public Map<Long, Uses> ofServiceLines(Collection<Long> ids) {
        return count("used_service_line_ids", "configuration_revision_service_lines", "service_line_id", ids);
    }

    private Map<Long, Uses> count(String used, String history, String column, Collection<Long> ids) {
        return jdbc
                .sql("""
                        select id, count(*) filter (where now) as configurations,
                            count(*) filter (where not now) as histories
                        from (
                          select id, configuration_id, bool_or(now) as now
                          from (
                            select used.id, r.id as configuration_id, true as now
                            from configuration_rows r, unnest(r.%1$s) as used (id)
                            where r.%1$s && :ids::bigint[] and used.id = any (:ids::bigint[])
                            union all
                            select h.%3$s, h.configuration_id, false
                            from %2$s h where h.%3$s = any (:ids::bigint[])
                          ) named
                          group by id, configuration_id
                        ) of_each
                        group by id
                        """.formatted(used, history, column))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> new Found(
                        row.getLong("id"),
                        Uses.byConfigurations(row.getInt("configurations"), row.getInt("histories"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::id, Found::uses));
    }
}
