package partnerportal.backfill;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * @param connections how many long statements of a replica run at the same time, 2 at least: loading a list takes one while
 *     another list is read
 * @param limit after which one is broken off
 */
@ConfigurationProperties("portal.long-statements")
public record LongStatementsProperties(
        @DefaultValue("4") int connections,
        @DefaultValue("10m") Duration limit) {

    public LongStatementsProperties {
        if (connections < 2) {
            throw new IllegalArgumentException("LONG_STATEMENT_CONNECTIONS must be at least 2.");
        }
        if (limit.compareTo(Duration.ofSeconds(10)) < 0) {
            throw new IllegalArgumentException("LONG_STATEMENT_LIMIT must be at least 10 seconds, such as 10m.");
        }
    }
}
