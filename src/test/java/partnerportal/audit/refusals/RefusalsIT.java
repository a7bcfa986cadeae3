package partnerportal.audit.refusals;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class RefusalsIT {

    @Autowired
    PortalHttp http;

    @Autowired
    Visitors visitors;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient database;

    private final String requestId = UUID.randomUUID().toString();

    @Test
    void writeByThePolicyForbiddenIsWrittenDownWithItsActor() {
        var priya = visitors.signedIn(DemoUser.PRIYA_NAIR);
        var form = priya.open("/no-access").form("form[action=/logout]");
        form.attr("action", "/audit/verification");

        assertThat(priya.send(form, Map.of("mac", "typed by a person"), "X-Request-Id", requestId)
                        .status())
                .isEqualTo(403);

        assertThat(entry())
                .containsEntry("outcome", "REFUSED")
                .containsEntry("action", "request.refused")
                .containsEntry("actor_kind", "USER")
                .containsEntry("actor_subject", "priya.nair")
                .containsEntry("actor_name", "Priya Nair")
                .containsEntry("subject_id", "/audit/verification")
                .containsEntry("subject_label", "POST /audit/verification")
                .containsEntry("reason", "403 Forbidden")
                .containsEntry("cause", "PORTAL");
        assertThat(entry().toString()).doesNotContain("typed by a person");
    }

    @Test
    void formWithoutItsTokenIsWrittenDown() {
        var path = "/audit/" + requestId;
        visitors.signedIn(DemoUser.DANA_OKAFOR).postWithoutForm(path + "?secret=x");

        assertThat(entries("subject_id", path))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("actor_subject", "dana.okafor")
                        .containsEntry("subject_label", "POST")
                        .containsEntry("reason", "403 Forbidden"));
    }

    @Test
    void formOfSomebodyNotSignedInIsWrittenDownAsUnknown() {
        var path = "/audit/" + requestId;
        visitors.signedOut().postWithoutForm(path);

        assertThat(entries("subject_id", path))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("actor_kind", "UNKNOWN"));
    }

    @Test
    void writeToWhatIsNotThereIsWrittenDownWithTheClientThatPassedTheTokenOn() {
        var path = "/api/v1/nothing/" + requestId;
        var answer = http.as(tokens.of(DemoUser.DANA_OKAFOR, DemoMachine.EXPRESS_BACKEND))
                .with("X-Request-Id", requestId)
                .put(path + "?name=x", Map.of("name", "x"));
        assertThat(answer.status()).isEqualTo(404);

        assertThat(entry())
                .containsEntry("actor_subject", "dana.okafor")
                .containsEntry("acting_client", "express-backend")
                .containsEntry("subject_id", path)
                .containsEntry("reason", "404 Not Found")
                .containsEntry("cause", "API");
    }

    @Test
    void readThatIsRefusedIsNotWrittenDown() {
        http.as(tokens.of(DemoMachine.OSS)).with("X-Request-Id", requestId).get("/api/v1/audit-entries");

        assertThat(entries("request_id", requestId)).isEmpty();
    }

    @Test
    void tokenThatIsNotBelievedIsWrittenDownWithoutTheToken() {
        var token = "not-a-token-" + requestId;
        http.as(token).with("X-Request-Id", requestId).get("/api/v1/audit-entries?person=somebody");

        assertThat(entry())
                .containsEntry("action", "token.refused")
                .containsEntry("outcome", "REFUSED")
                .containsEntry("actor_kind", "UNKNOWN")
                .containsEntry("subject_id", "/api/v1/audit-entries")
                .containsEntry("reason", "invalid_token");
        assertThat(entry().toString()).doesNotContain("not-a-token").doesNotContain("somebody");
    }

    @Test
    void signingInAndOutIsWrittenDown() {
        var before = newest();
        var sam = visitors.signedIn(DemoUser.SAM_LINDQVIST);
        sam.send(sam.open("/no-access").form("form[action=/logout]"), Map.of());

        assertThat(after(before, "sam.lindqvist")).containsExactly("DONE person.signed-in", "DONE person.signed-out");
    }

    @Test
    void failedSignInIsWrittenDown() {
        var before = newest();
        visitors.signedOut().get("/login/oauth2/code/portal?code=made-up&state=made-up");

        assertThat(after(before, "unknown")).containsExactly("REFUSED sign-in.failed");
    }

    private Map<String, Object> entry() {
        return entries("request_id", requestId).getFirst();
    }

    private List<Map<String, Object>> entries(String column, String value) {
        return database.sql("select * from audit_entries where " + column + " = :value")
                .param("value", value)
                .query()
                .listOfRows();
    }

    private long newest() {
        return database.sql("select coalesce(max(id), 0) from audit_entries")
                .query(Long.class)
                .single();
    }

    private List<String> after(long id, String actor) {
        return database.sql("""
                select outcome || ' ' || action from audit_entries
                where id > :id and actor_subject = :actor order by id
                """)
                .param("id", id)
                .param("actor", actor)
                .query(String.class)
                .list();
    }
}
