package partnerportal.audit;

import com.zaxxer.hikari.HikariDataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import partnerportal.local.LocalPostgres;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** Carries no stereotype, so that only {@link AuditTest} brings it in. */
@EnableTransactionManagement
@Import({AuditTrail.class, AuditTables.class})
class AuditTestBeans {

    @Bean
    LocalPostgres postgres() throws Exception {
        var postgres = LocalPostgres.fresh();
        migrate(postgres, "db/changelog/audit/entries.sql");
        migrate(postgres, "db/changelog/audit/seals.sql");
        return postgres;
    }

    @Bean
    HikariDataSource dataSource(LocalPostgres postgres) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(postgres.url());
        pool.setUsername(LocalPostgres.APPLICATION);
        pool.setPassword(LocalPostgres.PASSWORD);
        pool.setConnectionInitSql("set lock_timeout = '500ms'");
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameters(DataSource dataSource) {
        return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbc(NamedParameterJdbcTemplate namedParameters) {
        return JdbcClient.create(namedParameters);
    }

    @Bean
    JsonMapper json() {
        return JsonMapper.shared();
    }

    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    private static void migrate(LocalPostgres postgres, String changelog) throws Exception {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(postgres.asOwner());
        liquibase.setChangeLog("classpath:" + changelog);
        liquibase.setChangeLogParameters(Map.of("application_role", LocalPostgres.APPLICATION));
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.afterPropertiesSet();
    }
}
