package partnerportal.configuration.catalog;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets a replica that has a copy of the catalog start while the database is down; its migrations follow when the database
 * answers. Without a copy it could serve nothing, so the start fails as ever and says why.
 */
@Component
class LateMigrations implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(LateMigrations.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ObjectProvider<CatalogCopy> copy;
    private final ApplicationContext context;

    LateMigrations(ObjectProvider<CatalogCopy> copy, ApplicationContext context) {
        this.copy = copy;
        this.context = context;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase migrations
                && !answers(migrations)
                && copy.getObject().read().isPresent()) {
            LOG.warn("The database does not answer. Starting with the catalog's copy; migrations follow later.");
            migrations.setShouldRun(false);
            Thread.ofPlatform().daemon().name("late-migrations").start(() -> migrateLater(migrations));
        }
        return bean;
    }

    private void migrateLater(SpringLiquibase migrations) {
        while (!answers(migrations)) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        try {
            migrations.setShouldRun(true);
            migrations.afterPropertiesSet();
            LOG.info("The database answers; it is migrated.");
        } catch (LiquibaseException | RuntimeException failed) {
            if (answers(migrations)) {
                LOG.error("The database cannot be migrated. This replica ends, as it would have at its start.", failed);
                System.exit(SpringApplication.exit(context, () -> 1));
            }
            migrateLater(migrations);
        }
    }

    private static boolean answers(SpringLiquibase migrations) {
        try (var connection = migrations.getDataSource().getConnection()) {
            return connection.isValid((int) PAUSE.toSeconds());
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
