package partnerportal.association;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.association.domain.AssociationQueries;
import partnerportal.association.domain.Associations;
import partnerportal.local.LocalPostgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/** A database of its own with associations and nothing else, for tests that run without the portal. */
final class AssociationDatabase implements AutoCloseable {

    private final LocalPostgres postgres = LocalPostgres.fresh();
    private final CountingConnection counting;
    private final SingleConnectionDataSource connection;
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();

    final JdbcClient jdbc;
    final TransactionTemplate transaction;

    AssociationDatabase() {
        for (var changelog : new String[] {"directory/directory.sql", "association/associations.sql"}) {
            migrate("classpath:db/changelog/" + changelog);
        }
        counting = new CountingConnection(connection(postgres));
        connection = new SingleConnectionDataSource(counting.connection, true);
        jdbc = JdbcClient.create(connection);
        jdbc.sql("set statement_timeout = '60s'").update();
        transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
        beans.registerBean(JdbcClient.class, () -> jdbc);
        beans.registerBean(Clock.class, Clock::systemUTC);
        beans.register(AssociationBatches.class, BatchChanges.class, Associations.class, AssociationQueries.class);
        beans.refresh();
    }

    AssociationBatches batches() {
        return beans.getBean(AssociationBatches.class);
    }

    Associations associations() {
        return beans.getBean(Associations.class);
    }

    AssociationQueries queries() {
        return beans.getBean(AssociationQueries.class);
    }

    /** @return the id of a new partner */
    long partner() {
        return jdbc.sql("""
                insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                select coalesce(max(station_channel_item_id), 0) + 1, 'Partner', true, now(), now() from directory_partners
                returning id
                """).query(Long.class).single();
    }

    /** Lets the planner know what there is, as PostgreSQL does by itself after a while. */
    void analyze() {
        JdbcClient.create(postgres.asOwner()).sql("vacuum analyze associations").update();
    }

    /** How many statements were made so far. */
    int statements() {
        return counting.statements();
    }

    @Override
    public void close() {
        beans.close();
        connection.destroy();
        postgres.close();
    }

    private static Connection connection(LocalPostgres postgres) {
        try {
            return postgres.asApplication().getConnection();
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be reached.", failed);
        }
    }

    private void migrate(String changelog) {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(postgres.asOwner());
        liquibase.setChangeLog(changelog);
        liquibase.setChangeLogParameters(Map.of("application_role", LocalPostgres.APPLICATION));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        try {
            liquibase.afterPropertiesSet();
        } catch (LiquibaseException failed) {
            throw new IllegalStateException(changelog + " does not run.", failed);
        }
    }
}
