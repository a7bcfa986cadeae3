package partnerportal.configuration.api;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Sso;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.local.outside.LocalOutside;
import partnerportal.shared.Actor;
import tools.jackson.databind.JsonNode;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that callers ask for. */
@PortalTest
class ConnectionChecksApiIT {

    private static final Actor DANA = Actor.user("dana.okafor", "Dana Okafor");

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LocalOutside outside;

    @Autowired
    Drafting drafting;

    ApiCaller api;
    String destination;
    JsonNode made;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        destination = "dst-" + System.nanoTime();
        var body = api.bodyWithRedox();
        body.put("redox", Map.of("source_id", "src", "destination_id", destination));
        made = api.created(body);
    }

    @Test
    void answerWhatCameOfIt() {
        var failed = check("redox", null);
        assertThat(failed.status()).as(failed.body()).isEqualTo(200);
        assertThat(failed.json().get("outcome").asString()).isEqualTo("failed");
        assertThat(failed.json().get("revision").asInt()).isEqualTo(1);
        assertThat(failed.json().at("/steps/0/subject").asString()).isEqualTo("redox_key");
        assertThat(failed.json().at("/steps/0/outcome").asString()).isEqualTo("passed");
        assertThat(failed.json().at("/steps/1/next_step").asString()).contains("Compare");
        assertThat(failed.json().at("/checked_by/kind").asString()).isEqualTo("client");

        outside.redox().destination(destination);
        assertThat(check("redox", Map.of("target", "live"))
                        .json()
                        .get("outcome")
                        .asString())
                .isEqualTo("passed");
        var listed = api.express().get(ApiCaller.path(made) + "/redox-checks");
        assertThat(listed.json().get("connection").asString()).isEqualTo("connected");
        assertThat(listed.json().at("/checks/0/outcome").asString()).isEqualTo("passed");
        assertThat(listed.json().at("/checks/1/outcome").asString()).isEqualTo("failed");
        assertThat(listed.json().get("checks")).hasSize(2);
        var entries = jdbc.sql(
                        "select count(*) from audit_entries where action = 'connection.checked' and subject_id = ?")
                .param(made.get("id").asString())
                .query(Long.class)
                .single();
        assertThat(entries).isEqualTo(2);
    }

    @Test
    void lookAtTheDraftWhenAsked() {
        assertThat(check("sso", Map.of("target", "draft")).json().get("type").asString())
                .isEqualTo("/problems/nothing-to-check");
        var connection = "connection-" + System.nanoTime();
        outside.auth0().connection(connection).allowLogoutTo("https://sso.example/logout");
        var typed = Settings.empty().withSso(false, new Sso(connection, "https://sso.example/logout"));
        drafting.save(made.get("id").asLong(), Section.SSO, Settings.empty(), typed, DANA);

        var checked = check("sso", Map.of("target", "draft")).json();
        assertThat(checked.get("target").asString()).isEqualTo("draft");
        assertThat(checked.get("outcome").asString()).as(checked.toString()).isEqualTo("passed");
        assertThat(checked.get("revision").isNull()).isTrue();
        assertThat(check("sso", null).status()).as("nothing of it is live").isEqualTo(409);
    }

    @Test
    void areMadeOnceForEachKey() {
        var caller = api.express().with("Idempotency-Key", "check-" + System.nanoTime());
        var path = ApiCaller.path(made) + "/redox-checks";
        var first = caller.post(path, Map.of("target", "live"));
        var asked = outside.redox().asked().size();
        var second = caller.post(path, Map.of("target", "live"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(outside.redox().asked()).hasSize(asked);
        assertThat(ApiCaller.onlyError(caller.post(path, Map.of("target", "draft"))))
                .isEqualTo("idempotency-key-reused");
        assertThat(api.express().get(path).json().get("checks")).hasSize(1);
    }

    @Test
    void areOfWhatIsThereOnly() {
        assertThat(ApiCaller.onlyError(check("redox", Map.of("target", "moon"))))
                .isEqualTo("/target unknown-target");
        assertThat(api.express()
                        .post(ApiCaller.PATH + "/999999999/sso-checks", null)
                        .status())
                .isEqualTo(404);
        var begun = drafting.begin(
                Settings.empty().withGeneral("e" + System.nanoTime(), "N" + System.nanoTime(), null, false, false),
                DANA);
        assertThat(api.express()
                        .post(ApiCaller.PATH + "/" + begun + "/sso-checks", Map.of("target", "draft"))
                        .status())
                .as("a draft that was never published is nobody's but ours")
                .isEqualTo(404);
    }

    @Test
    void areNotForWhoOnlyReads() {
        var reader = http.as(tokens.machineWith("configurations:read"));
        assertThat(reader.post(ApiCaller.path(made) + "/redox-checks", null).status())
                .isEqualTo(403);
        assertThat(reader.get(ApiCaller.path(made) + "/redox-checks").status()).isEqualTo(403);
        assertThat(http.as(tokens.of(DemoUser.PRIYA_NAIR))
                        .post(ApiCaller.path(made) + "/redox-checks", null)
                        .status())
                .isEqualTo(404);
    }

    private PortalAnswer check(String kind, @Nullable Object body) {
        return api.express().post(ApiCaller.path(made) + "/" + kind + "-checks", body);
    }
}
