package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.directory.DirectoryUse;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** How many configurations, drafts included, name a row of the directory. */
@Component
class ConfigurationsUsingDirectory implements DirectoryUse {

    private record Count(long id, int configurations) {}

    private final JdbcClient jdbc;

    ConfigurationsUsingDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, Integer> ofPartners(Collection<Long> ids) {
        return count("used_partner_ids", ids);
    }

    @Override
    public Map<Long, Integer> ofMarkets(Collection<Long> externalMarketIds) {
        return count("used_market_ids", externalMarketIds);
    }

    @Override
    public Map<Long, Integer> ofServiceLines(Collection<Long> ids) {
        return count("used_service_line_ids", ids);
    }

    private Map<Long, Integer> count(String column, Collection<Long> ids) {
        return jdbc
                .sql("select used.id, count(*) as configurations from configuration_rows, unnest(" + column
                        + ") as used (id) where " + column + " && :ids::bigint[] and used.id = any (:ids::bigint[])"
                        + " group by used.id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, at) -> new Count(row.getLong("id"), row.getInt("configurations")))
                .list()
                .stream()
                .collect(Collectors.toMap(Count::id, Count::configurations));
    }
}
