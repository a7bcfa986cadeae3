package partnerportal;

import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.LocalPostgres;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsIT {

    @Test
    void leadUpDownAndUpAgain() throws Exception {
        try (var postgres = LocalPostgres.fresh()) {
            var owner = postgres.asOwner();
            migrate(owner, Integer.MAX_VALUE);
            var after = columns(owner);
            assertThat(after).isNotEmpty();

            migrate(owner, -1);
            assertThat(columns(owner)).isEmpty();
            assertThat(functions(owner)).isEmpty();

            migrate(owner, Integer.MAX_VALUE);
            assertThat(columns(owner)).isEqualTo(after);
        }
    }

    /** Down to nothing when the direction is negative, else up to the newest. */
    private static void migrate(DataSource owner, int direction) throws Exception {
        try (var connection = owner.getConnection()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            try (var liquibase = new Liquibase(
                    "db/changelog/db.changelog-master.yaml", new ClassLoaderResourceAccessor(), database)) {
                liquibase.setChangeLogParameter("application_role", LocalPostgres.APPLICATION);
                if (direction < 0) {
                    liquibase.rollback(database.getRanChangeSetList().size(), "");
                } else {
                    liquibase.update(new Contexts());
                }
            }
        }
    }

    private static List<Map<String, @Nullable Object>> columns(DataSource owner) {
        return JdbcClient.create(owner).sql("""
                        select table_name, column_name, data_type, is_nullable from information_schema.columns
                        where table_schema = 'public' and table_name not like 'databasechangelog%'
                            and table_name in (select tablename from pg_tables where schemaname = 'public')
                        order by 1, 2
                        """).query().listOfRows();
    }

    private static List<Map<String, @Nullable Object>> functions(DataSource owner) {
        return JdbcClient.create(owner).sql("""
                        select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname = 'public'
                            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
                        """).query().listOfRows();
    }
}
