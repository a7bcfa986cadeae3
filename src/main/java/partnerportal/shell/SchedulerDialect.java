package partnerportal.shell;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Jobs are in PostgreSQL: said here, because the scheduler would else ask the database, which may be down at the start. */
@Component
class SchedulerDialect implements DbSchedulerCustomizer {

    @Override
    public Optional<JdbcCustomization> jdbcCustomization() {
        return Optional.of(new PostgreSqlJdbcCustomization(false, false));
    }
}
