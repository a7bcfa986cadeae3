package partnerportal.shell.problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.local.PortalTest;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What is said when the answer to a commit does not arrive. */
@PortalTest
class CommitOutcomesIT {

    @Autowired
    DataSource database;

    @Autowired
    PlatformTransactionManager portals;

    @ParameterizedTest
    @CsvSource({"08006, false, outcome-unknown", "08006, true, unavailable", "40001, false, busy"})
    void areToldApart(String state, boolean readOnly, String slug) {
        var answerless = new AnswerlessCommits(database, state);
        var transaction = new TransactionTemplate(new CommitOutcomes.Honest(answerless));
        transaction.setReadOnly(readOnly);
        var failure = catchThrowable(() -> transaction.executeWithoutResult(
                status -> JdbcClient.create(answerless).sql("select 1").query().singleRow()));
        var problem = Objects.requireNonNull(DatabaseProblems.of(failure));
        assertThat(problem.slug()).isEqualTo(slug);
        boolean knows = ProblemPage.of(problem, null).sentence().contains("Nothing was saved");
        assertThat(knows).isEqualTo(!slug.equals(OutcomeUnknown.SLUG));
    }

    @Test
    void isHowThePortalCommits() {
        assertThat(portals).isInstanceOf(CommitOutcomes.Honest.class).isInstanceOf(JdbcTransactionManager.class);
    }

    /** Commits, and then loses the connection. */
    private static final class AnswerlessCommits extends DelegatingDataSource {

        private final String state;

        AnswerlessCommits(DataSource real, String state) {
            super(real);
            this.state = state;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        var result = method.invoke(real, arguments);
                        if (method.getName().equals("commit")) {
                            throw new SQLException("An I/O error occurred while sending to the backend.", state);
                        }
                        return result;
                    });
        }
    }
}
