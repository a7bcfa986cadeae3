package partnerportal.configuration.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import partnerportal.configuration.feed.OwnConnections;

import java.sql.SQLException;

/** Fills the catalog before the first request is taken: from the database, else from the copy on the local disk. */
@Component
class CatalogStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogStart.class);

    private final OwnConnections connections;
    private final CatalogRefresh refresh;
    private final Catalog catalog;
    private final CatalogCopy copy;
    private volatile boolean running;

    CatalogStart(OwnConnections connections, CatalogRefresh refresh, Catalog catalog, CatalogCopy copy) {
        this.connections = connections;
        this.refresh = refresh;
        this.catalog = catalog;
        this.copy = copy;
    }

    @Override
    public void start() {
        running = true;
        try (var connection = connections.open()) {
            refresh.load(connection);
        } catch (SQLException | DataAccessException unreachable) {
            LOG.warn("The catalog could not be read: {}", unreachable.getMessage());
            copy.read().ifPresent(catalog::restore);
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
