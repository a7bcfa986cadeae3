package partnerportal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Two requests of one session that write the same attribute at the same moment: the later one counts, none fails. */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterWriteCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
