package partnerportal.export.runs;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationsForTests;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.domain.Sso;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Changes a configuration and the directory in one transaction that takes its time at random places. */
final class BusyWriter implements Callable<Boolean> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(20);

    private final int number;
    private final List<Long> configurations;
    private final ConfigurationGate gate;
    private final DirectoryRowsForTests directory;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final Random random;

    BusyWriter(
            int number,
            List<Long> configurations,
            ConfigurationGate gate,
            DirectoryRowsForTests directory,
            TransactionOperations transactions,
            JdbcClient jdbc) {
        this.number = number;
        this.configurations = configurations;
        this.gate = gate;
        this.directory = directory;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.random = new Random(number);
    }

    /** Whoever has to wait too long for a row or a connection is told so, and tries again as long as there is hope. */
    @Override
    public Boolean call() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                transactions.executeWithoutResult(status -> write());
                return true;
            } catch (PessimisticLockingFailureException
                    | CannotCreateTransactionException
                    | UncategorizedSQLException busy) {
                if (System.nanoTime() > deadline) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private void write() {
        pause();
        gate.change(
                configurations.get(number % configurations.size()),
                ConfigurationChange.settings(this::changed),
                ConfigurationsForTests.by(ConfigurationsForTests.DANA));
        pause();
        if (number % 4 == 0) {
            removeAPartner();
            pause();
        }
    }

    private Settings changed(Settings settings) {
        return switch (number % 5) {
            case 0 -> settings.withName("Writer " + number);
            case 1 -> settings.withMarkets(markets(settings));
            case 2 -> settings.withSources(sources(settings));
            case 3 ->
                settings.sso() == null
                        ? settings.withSso(true, new Sso("connection-" + number, "https://sso.example/logout"))
                        : settings.withSso(false, null);
            default ->
                settings.redox() == null
                        ? settings.withRedox(true, new Redox("src-" + number, "dst-1", null, null, true))
                        : settings.withRedox(false, null);
        };
    }

    /** One more, or only one of them. */
    private Set<ConfiguredMarket> markets(Settings settings) {
        if (settings.markets().size() > 2) {
            return Set.of(settings.markets().iterator().next());
        }
        var more = new HashSet<>(settings.markets());
        more.add(ConfiguredMarket.of(
                directory.market(),
                Set.of(
                        AssignedServiceLine.of(directory.serviceLine(), null),
                        AssignedServiceLine.of(directory.serviceLine(), directory.partner()))));
        return more;
    }

    private Set<Source> sources(Settings settings) {
        if (settings.sources().size() > 2) {
            return Set.of(settings.sources().iterator().next());
        }
        var more = new HashSet<>(settings.sources());
        more.add(Source.of(directory.partner(), new FacilityCode("W" + number), number % 2 == 0));
        return more;
    }

    /** One that was made for it, so that nobody uses it. */
    private void removeAPartner() {
        var partner = directory.partner();
        if (random.nextBoolean()) {
            jdbc.sql("delete from directory_partners where id = :id")
                    .param("id", partner)
                    .update();
        } else {
            jdbc.sql("update directory_partners set display_name = 'Changed by ' || :number where id = :id")
                    .param("number", number)
                    .param("id", partner)
                    .update();
        }
    }

    private void pause() {
        LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE.toNanos()));
    }
}
