package partnerportal.configuration.imports.command;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import partnerportal.PartnerPortal;
import partnerportal.configuration.imports.StoreFiles;
import partnerportal.local.LocalPostgres;
import partnerportal.local.PortalTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The command as an operator types it, in a process of its own. */
@PortalTest
class ImportCommandIT {

    @Autowired
    LocalPostgres postgres;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    StoreFiles files;
    String key = "";

    @BeforeEach
    void prepare() {
        files = new StoreFiles(jdbc);
        key = StoreFiles.unique();
    }

    @Test
    void printsThePlanAndAppliesItAsTheOperator() throws Exception {
        var file = Files.write(folder.resolve("stores.json"), files.expressWithBad(key, 4, 1));
        var planned = run(database(), "import", "--plan", file.toString());
        assertThat(planned.exitCode()).as(planned.output()).isEqualTo(ImportCommand.INVALID_RECORDS);
        assertThat(planned.output())
                .contains("new       " + key + "0, Partner " + key + "0, line 2")
                .contains("not used  " + key + "3")
                .contains("line 5 /phone_number: ")
                .contains("3 new, 0 changed, 0 unchanged, 1 not used")
                .contains("Nothing was applied.")
                .doesNotContain("Exception", "\tat ", "[main]");
        assertThat(live()).isZero();

        var applied = run(database(), "import", "--apply", file.toString(), "--leave-out-invalid");
        assertThat(applied.exitCode()).as(applied.output()).isEqualTo(ImportCommand.DONE);
        assertThat(applied.output()).endsWith("Applied.\n");
        assertThat(live()).isEqualTo(3);
        assertThat(jdbc.sql("""
                        select distinct r.actor_kind || ' ' || r.actor_name from configuration_revisions r
                        join partner_configurations p on p.id = r.configuration_id where p.express_partner_id like :key || '%'
                        """).param("key", key).query(String.class).list())
                .containsExactly("OPERATOR operator:" + System.getProperty("user.name"));

        var otherPlan = run(
                database(), "import", "--apply", file.toString(), "--leave-out-invalid", "--plan-hash", "0".repeat(64));
        assertThat(otherPlan.exitCode()).isEqualTo(ImportCommand.REFUSED);
        assertThat(otherPlan.output()).contains("was changed since it was planned");
    }

    @Test
    void refusesInOneSentenceWithoutDatabase() throws Exception {
        var file = Files.write(folder.resolve("stores.json"), files.express(key, 1));
        var without = run(Map.of(), "import", "--plan", file.toString());
        assertThat(without.exitCode()).isEqualTo(ImportCommand.REFUSED);
        assertThat(without.output())
                .isEqualTo(
                        "The import needs the portal's database: set DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD as"
                                + " for the portal.\n");
        var unreachable =
                run(Map.of("DATABASE_URL", "jdbc:postgresql://localhost:1/none"), "import", "--plan", file.toString());
        assertThat(unreachable.exitCode()).isEqualTo(ImportCommand.REFUSED);
        assertThat(unreachable.output())
                .startsWith("The database could not be used, and nothing was applied: ")
                .hasLineCount(1);
    }

    @Test
    void saysHowItIsUsedWhenTheArgumentsMakeNoSense() throws Exception {
        var unclear = run(Map.of(), "import", "--what");
        assertThat(unclear.exitCode()).isEqualTo(ImportCommand.UNCLEAR);
        assertThat(unclear.output()).startsWith("There is no option --what.").contains("usage: java -jar");
    }

    @Test
    void saysThatNobodyKnowsWhenTheAnswerToTheCommitIsLost() {
        var said = new ByteArrayOutputStream();
        var command = new ImportCommand(
                new PrintStream(OutputStream.nullOutputStream()), new PrintStream(said, true, StandardCharsets.UTF_8));
        var portal = new SpringApplicationBuilder(ImportContext.class)
                .web(WebApplicationType.NONE)
                // Else the logs of all tests that follow in this process would have the form of production's.
                .profiles("local")
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(new HashMap<>(database()))
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(new AnswerLost()));
        try (var context = portal.run()) {
            var wanted = ImportArguments.read(new String[] {"--apply", "stores.json"});
            assertThat(command.carryOut(context, wanted, files.express(key, 3), null))
                    .isEqualTo(ImportCommand.UNKNOWN);
        }
        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("It is not known whether import [0-9]+ was applied")
                .doesNotContain("nothing was applied");
        assertThat(live()).isEqualTo(3);
    }

    /** Loses the connection right after the commit of an import that was applied. */
    private static final class AnswerLost implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource real ? new Losing(real) : bean;
        }

        private static final class Losing extends DelegatingDataSource {

            Losing(DataSource real) {
                super(real);
            }

            @Override
            public Connection getConnection() throws SQLException {
                var real = super.getConnection();
                var applied = new AtomicBoolean();
                return (Connection) Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                            var result = method.invoke(real, arguments);
                            if (arguments != null
                                    && String.valueOf(arguments[0]).contains("set applied_by")) {
                                applied.set(true);
                            }
                            if (method.getName().equals("commit") && applied.get()) {
                                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
                            }
                            return result;
                        });
            }
        }
    }

    private long live() {
        return jdbc.sql("""
                select count(*) from partner_configurations
                where express_partner_id like :key || '%' and deactivated_at is null
                """).param("key", key).query(Long.class).single();
    }

    private Map<String, String> database() {
        return Map.of(
                "DATABASE_URL", postgres.url(),
                "DATABASE_USER", LocalPostgres.APPLICATION,
                "DATABASE_PASSWORD", LocalPostgres.PASSWORD);
    }

    private record Run(int exitCode, String output) {}

    private static Run run(Map<String, String> settings, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                PartnerPortal.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DATABASE|MIGRATION|OIDC|AUDIT|SPRING|PORTAL)_.*"));
        builder.environment().putAll(settings);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output);
    }
}
