package partnerportal.local;

import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.ConfigurationSnapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The data that {@code bench/} measures with is data as the portal itself writes it. */
class BenchDataIT {

    private static final int CONFIGURATIONS = 12;

    private static LocalPostgres postgres;
    private static JdbcClient jdbc;

    @BeforeAll
    static void load() throws LiquibaseException, SQLException, IOException {
        postgres = LocalPostgres.fresh();
        migrate();
        jdbc = JdbcClient.create(postgres.asOwner());
        try (var connection = postgres.asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    set bench.configurations = %d; set bench.markets = 4; set bench.lines = 3; set bench.sources = 2
                    """.formatted(CONFIGURATIONS));
            statement.execute(Files.readString(Path.of("bench/sql/data.sql")));
            statement.execute(Files.readString(Path.of("bench/sql/documents.sql")));
        }
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void keepsSnapshotsAsThePortalWritesThem() {
        var texts = jdbc.sql("select snapshot::text from configuration_revisions")
                .query(String.class)
                .list();
        assertThat(texts)
                .hasSize(CONFIGURATIONS)
                .allSatisfy(
                        text -> assertThat(ConfigurationSnapshot.fromJson(text).toJson())
                                .isEqualTo(text));
    }

    @Test
    void isAsLargeAsAskedFor() {
        assertThat(jdbc.sql("""
                select (select count(*) from partner_configurations) as configurations,
                    (select count(*) from configuration_markets) as markets,
                    (select count(*) from configuration_service_lines) as lines,
                    (select count(*) from configuration_sources) as sources,
                    (select count(*) from configuration_rows) as rows,
                    (select count(*) from configuration_changes) as changes,
                    (select count(*) from bench.documents) as documents
                """).query().singleRow())
                .containsEntry("configurations", 12L)
                .containsEntry("markets", 48L)
                .containsEntry("lines", 144L)
                .containsEntry("sources", 24L)
                .containsEntry("rows", 12L)
                .containsEntry("changes", 12L)
                .containsEntry("documents", 12L);
    }

    @Test
    void countsChangesAsThePortalDoes() {
        assertThat(jdbc.sql("select number, directory_number from change_counter")
                        .query()
                        .singleRow())
                .containsEntry("number", CONFIGURATIONS + 1L)
                .containsEntry("directory_number", 1L);
    }

    /** Else an export would hand over no revision. */
    @Test
    void saysWithWhichChangeEachRevisionCame() {
        assertThat(jdbc.sql("""
                select count(*) from configuration_revision_changes n
                join configuration_changes c using (configuration_id, revision, change_number)
                join configuration_revisions r on r.configuration_id = n.configuration_id and r.number = n.revision
                """).query(Integer.class).single()).isEqualTo(CONFIGURATIONS);
    }

    private static void migrate() throws LiquibaseException {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(postgres.asOwner());
        liquibase.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        liquibase.setChangeLogParameters(Map.of("application_role", LocalPostgres.APPLICATION));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }
}
