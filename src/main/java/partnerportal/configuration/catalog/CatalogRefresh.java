package partnerportal.configuration.catalog;

import org.springframework.stereotype.Component;
import partnerportal.configuration.feed.ChangeListener;

import java.sql.Connection;
import java.sql.SQLException;

/** Keeps the catalog at the newest change, one configuration at a time. */
@Component
class CatalogRefresh implements ChangeListener {

    private final Catalog catalog;

    CatalogRefresh(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Reads everything there is. */
    void load(Connection connection) throws SQLException {
        catalog.confirm(readOn(CatalogState.empty(), connection));
    }

    @Override
    public void upTo(long number, boolean afterLoss, Connection connection) throws SQLException {
        var known = catalog.newest().orElse(null);
        if (known == null || known.fromCopy() || afterLoss) {
            load(connection);
        } else if (known.state().number() == number) {
            catalog.confirm(known.state());
        } else {
            catalog.confirm(readOn(known.state(), connection));
        }
    }

    private static CatalogState readOn(CatalogState known, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var state = new CatalogTables(connection).readOn(known);
            connection.commit();
            return state;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
