package partnerportal.configuration.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import partnerportal.configuration.feed.OwnConnections;

import java.sql.SQLException;

/** Fills the catalog before the first request is taken. */
@Component
class CatalogStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogStart.class);

    private final OwnConnections connections;
    private final CatalogRefresh refresh;
    private volatile boolean running;

    CatalogStart(OwnConnections connections, CatalogRefresh refresh) {
        this.connections = connections;
        this.refresh = refresh;
    }

    @Override
    public void start() {
        running = true;
        try (var connection = connections.open()) {
            refresh.load(connection);
        } catch (SQLException | DataAccessException unreachable) {
            LOG.warn("The catalog is empty until the database answers: {}", unreachable.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }
}
