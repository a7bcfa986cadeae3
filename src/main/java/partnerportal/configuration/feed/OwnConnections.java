package partnerportal.configuration.feed;

import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Connections beside the pool, so that following changes never waits for those who make them. */
@Component
public class OwnConnections {

    /** Longer than the follower's wait for notifications, which would else break the connection. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(10);

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

    private final JdbcConnectionDetails database;

    OwnConnections(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** @throws SQLException when the database does not answer in two seconds */
    public Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty(PGProperty.USER.getName(), String.valueOf(database.getUsername()));
        properties.setProperty(PGProperty.PASSWORD.getName(), String.valueOf(database.getPassword()));
        properties.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        properties.setProperty(PGProperty.LOGIN_TIMEOUT.getName(), String.valueOf(CONNECT_TIMEOUT.toSeconds()));
        properties.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), String.valueOf(SOCKET_TIMEOUT.toSeconds()));
        properties.setProperty(PGProperty.TCP_KEEP_ALIVE.getName(), "true");
        properties.setProperty(PGProperty.APPLICATION_NAME.getName(), "partner-portal changes");
        return DriverManager.getConnection(database.getJdbcUrl(), properties);
    }
}
