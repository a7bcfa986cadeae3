package partnerportal.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A real PostgreSQL on a free port, with the portal's database and its two roles as production has them. */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "partner_portal";

    /** Owns the database and its schema; runs the migrations. */
    public static final String OWNER = "portal_owner";

    /** What the portal runs as: owns nothing, may do what the migrations grant. */
    public static final String APPLICATION = "portal_app";

    public static final String PASSWORD = "local";

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** An empty database in a temporary folder, gone after {@link #close()}; fast because it does not survive a power cut. */
    public static LocalPostgres fresh() {
        return start(EmbeddedPostgres.builder(), Path.of("target", "postgres.log"));
    }

    /**
     * The database kept in the folder, made there at the first start. Ends a server that an earlier, killed process left on it.
     *
     * @throws IllegalStateException when a running process uses the folder
     */
    public static LocalPostgres kept(Path folder) {
        LeftoverPostgres.endOn(folder);
        return start(
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on"),
                folder.resolveSibling("postgres.log"));
    }

    /** Port 0 always: with a fixed port that is taken, the library takes the stranger's server for its own. */
    private static LocalPostgres start(EmbeddedPostgres.Builder builder, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var output = Redirect.appendTo(log.toFile());
            var postgres = new LocalPostgres(builder.setPort(0)
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(output)
                    .setErrorRedirector(output)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start());
            try {
                postgres.makeDatabaseAndRoles();
                return postgres;
            } catch (RuntimeException e) {
                postgres.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; " + log + " says why", e);
        }
    }

    public String url() {
        return url(DATABASE);
    }

    public int port() {
        return server.getPort();
    }

    /** The portal's settings that lead here. */
    public Map<String, Object> settings() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", APPLICATION,
                "spring.datasource.password", PASSWORD,
                "spring.liquibase.user", OWNER,
                "spring.liquibase.password", PASSWORD);
    }

    /** For tests that break things on purpose. */
    public DataSource asSuperuser() {
        return connecting(DATABASE, SUPERUSER);
    }

    public DataSource asOwner() {
        return connecting(DATABASE, OWNER);
    }

    public DataSource asApplication() {
        return connecting(DATABASE, APPLICATION);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    private void makeDatabaseAndRoles() {
        var cluster = JdbcClient.create(connecting(SUPERUSER, SUPERUSER));
        for (var role : new String[] {OWNER, APPLICATION}) {
            if (!exists(cluster, "select count(*) from pg_roles where rolname = ?", role)) {
                cluster.sql("create role %s login password '%s'".formatted(role, PASSWORD))
                        .update();
            }
        }
        if (!exists(cluster, "select count(*) from pg_database where datname = ?", DATABASE)) {
            // The built-in locale sorts alike on every machine, whatever the machine's own locale is.
            cluster.sql("""
                    create database partner_portal owner portal_owner
                    template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'
                    """).update();
        }
        JdbcClient.create(asSuperuser()).sql("""
                revoke all on database partner_portal from public;
                grant connect on database partner_portal to portal_app;
                alter schema public owner to portal_owner;
                revoke all on schema public from public;
                grant usage on schema public to portal_app;
                """).update();
    }

    private static boolean exists(JdbcClient client, String count, String name) {
        return client.sql(count).param(name).query(Long.class).single() > 0;
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port() + "/" + database;
    }

    private DataSource connecting(String database, String user) {
        return new DriverManagerDataSource(url(database), user, PASSWORD);
    }
}
