package partnerportal.local;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LocalPostgresIT {

    private Path folder;

    @BeforeEach
    void choosesFolder(@TempDir Path temporary) {
        folder = temporary.resolve("postgres");
    }

    @Test
    void applicationOwnsNothingAndMayDoOnlyWhatItIsGranted() {
        try (var postgres = LocalPostgres.fresh()) {
            assertThatThrownBy(() -> run(postgres.asApplication(), "create table mine (id int)"))
                    .rootCause()
                    .hasMessageContaining("permission denied for schema public");

            run(postgres.asOwner(), "create table things (id int); grant select on things to portal_app");

            assertThat(number(postgres.asApplication(), "select count(*) from things"))
                    .isZero();
            assertThatThrownBy(() -> run(postgres.asApplication(), "insert into things values (1)"))
                    .rootCause()
                    .hasMessageContaining("permission denied for table things");
            assertThatThrownBy(() -> run(postgres.asApplication(), "create temporary table scratch (id int)"))
                    .rootCause()
                    .hasMessageContaining("permission denied to create temporary tables");
        }
    }

    @Test
    void ownerMayInstallTheExtensionsSearchNeeds() {
        try (var postgres = LocalPostgres.fresh()) {
            run(postgres.asOwner(), "create extension pg_trgm");

            assertThat(number(postgres.asApplication(), "select (similarity('larkspur', 'larkspr') * 100)::int"))
                    .isPositive();
        }
    }

    @Test
    void keepsDataBetweenStarts() {
        try (var postgres = LocalPostgres.kept(folder)) {
            run(postgres.asOwner(), "create table things (id int); insert into things values (7)");
        }

        try (var postgres = LocalPostgres.kept(folder)) {
            assertThat(number(postgres.asOwner(), "select id from things")).isEqualTo(7);
            assertThat(text(postgres.asSuperuser(), "show fsync")).isEqualTo("on");
            assertThat(text(postgres.asSuperuser(), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesFolderOfRunningServer() throws Exception {
        var other = startInAnotherProcess(folder);
        try {
            assertThatThrownBy(() -> LocalPostgres.kept(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("in use by another running portal");
        } finally {
            other.outputWriter().close();
            other.waitFor();
        }
    }

    @Test
    void takesFolderOverFromServerWhoseProcessWasKilled() throws Exception {
        var killed = startInAnotherProcess(folder);
        var leftover = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        killed.destroyForcibly().waitFor();
        assertThat(leftover.isAlive()).isTrue();

        try (var postgres = LocalPostgres.kept(folder)) {
            assertThat(leftover.isAlive()).isFalse();
            assertThat(number(postgres.asOwner(), "select 1")).isEqualTo(1);
        }
    }

    /** Starts a server that lives until the process has nothing more to read. */
    public static final class Other {
        public static void main(String[] arguments) throws IOException {
            try (var postgres = LocalPostgres.kept(Path.of(arguments[0]))) {
                IO.println("started on " + postgres.port());
                System.in.read();
            }
        }
    }

    private static Process startInAnotherProcess(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader().lines();
        assertThat(lines.anyMatch(line -> line.startsWith("started on"))).isTrue();
        return process;
    }

    private static void run(DataSource database, String sql) {
        JdbcClient.create(database).sql(sql).update();
    }

    private static int number(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(Integer.class).single();
    }

    private static String text(DataSource database, String sql) {
        return JdbcClient.create(database).sql(sql).query(String.class).single();
    }
}
