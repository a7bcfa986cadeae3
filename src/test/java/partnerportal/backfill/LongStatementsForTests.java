package partnerportal.backfill;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import partnerportal.local.LocalPostgres;

import java.time.Duration;

/** The long connections without the portal around them. */
public final class LongStatementsForTests {

    private LongStatementsForTests() {}

    public static LongStatements on(LocalPostgres postgres) {
        var database = new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return LocalPostgres.APPLICATION;
            }

            @Override
            public String getPassword() {
                return LocalPostgres.PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return postgres.url();
            }
        };
        return new LongStatements(
                database, new LongStatementsProperties(4, Duration.ofMinutes(10)), new SimpleMeterRegistry());
    }
}
