package partnerportal.access;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class PolledSessionsIT {

    private static final String AGE = "(extract(epoch from now()) * 1000 - last_access_time) / 60000";
    private static final int MINUTE_MILLIS = 60_000;

    @Autowired
    JdbcClient jdbc;

    Visitor marcus;
    String session;

    @BeforeEach
    void marcusIsSignedIn(@Autowired Visitors visitors) {
        marcus = visitors.signedIn(DemoUser.MARCUS_BELL);
        session = jdbc.sql("select primary_id from portal_sessions order by creation_time desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void whatAPageAsksByItselfKeepsNobodySignedIn() {
        age(10);
        assertThat(marcus.get("/backfills", "HX-Request", "true", "X-Poll", "true")
                        .status())
                .isEqualTo(200);
        assertThat(minutesSinceActivity()).isEqualTo(10);

        assertThat(marcus.get("/backfills").status()).isEqualTo(200);
        assertThat(minutesSinceActivity()).isZero();
    }

    @Test
    void pageThatOnlyAsksByItselfIsLeftForTheSignInPage() {
        age(16);
        var answer = marcus.get("/backfills", "HX-Request", "true", "X-Poll", "true");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Refresh")).contains("true");
    }

    private void age(int minutes) {
        jdbc.sql("""
                update portal_sessions set last_access_time = last_access_time - :millis, expiry_time = expiry_time - :millis
                where primary_id = :session
                """)
                .param("millis", minutes * MINUTE_MILLIS)
                .param("session", session)
                .update();
    }

    private int minutesSinceActivity() {
        return jdbc.sql("select floor(" + AGE + ") from portal_sessions where primary_id = :session")
                .param("session", session)
                .query(Integer.class)
                .single();
    }
}
