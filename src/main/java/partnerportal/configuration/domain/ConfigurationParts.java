package partnerportal.configuration.domain;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import partnerportal.shared.NotFound;

/** Finds the configuration of a market or source whose row is named without it. */
@Component
public class ConfigurationParts {

    private final JdbcClient jdbc;

    ConfigurationParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record MarketRow(long configurationId, long marketId) {}

    /** @throws NotFound when no configuration has a market with this row id */
    public MarketRow market(long id) {
        return jdbc.sql("select configuration_id, market_id from configuration_markets where id = :id")
                .param("id", id)
                .query((row, at) -> new MarketRow(row.getLong("configuration_id"), row.getLong("market_id")))
                .optional()
                .orElseThrow(() -> noMarket(id));
    }

    /**
     * @return the configuration's id
     * @throws NotFound when no configuration has a source with this id
     */
    public long configurationOfSource(long id) {
        return jdbc.sql("select configuration_id from configuration_sources where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> noSource(id));
    }

    public static NotFound noMarket(long id) {
        return new NotFound("unknown-market", "There is no market with the row ID " + id + " here.");
    }

    public static NotFound noSource(long id) {
        return new NotFound("unknown-source", "This configuration has no source " + id + ".");
    }
}
