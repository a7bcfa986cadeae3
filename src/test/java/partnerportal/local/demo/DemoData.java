package partnerportal.local.demo;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.directory.Directory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** A directory, configurations and their history for a portal that has none. What people did since is left alone. */
public final class DemoData {

    private static final long RENO = 172;
    private static final int DAYS_OF_HISTORY = 350;

    private DemoData() {}

    public static void load(ConfigurableApplicationContext portal) {
        var database = portal.getBean(JdbcClient.class);
        try (var past = new PastPortal(portal)) {
            var now = portal.getBean(Clock.class).instant();
            var directory = new DemoDirectory(past);
            if (isEmpty(database, "directory_partners")) {
                past.moveTo(now.minus(DAYS_OF_HISTORY, ChronoUnit.DAYS));
                directory.load();
            }
            if (isEmpty(database, "configuration_rows")) {
                var ids = DirectoryIds.of(portal.getBean(Directory.class));
                new DemoConfigurations(past, ids, now).load();
                new DemoChecks(portal, past).make(now);
                past.moveTo(now.minus(10, ChronoUnit.MINUTES));
                directory.deactivateMarket(RENO);
            }
        }
    }

    private static boolean isEmpty(JdbcClient database, String table) {
        return database.sql("select not exists (select from " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
