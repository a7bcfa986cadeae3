package partnerportal.audit.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shell.PageToken;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AuditEntriesApiIT {

    private static final String PATH = "/api/v1/audit-entries";

    @Autowired
    Tokens tokens;

    PortalHttp auditor;
    private final String subject = UUID.randomUUID().toString();

    @BeforeEach
    void hasThreeEntries(@Autowired AuditTrail trail, @Autowired PortalHttp http) {
        auditor = http.as(tokens.of(DemoMachine.AUDITOR));
        for (var name : List.of("first", "second", "third")) {
            trail.witnessed(
                    new Actor(Actor.Kind.USER, "auth0|dana", "Dana Okafor", "express-backend"),
                    AuditEvent.of("thing.changed", "thing", subject, name)
                            .changing(List.of(new FieldChange("/name", null, name)))
                            .because("Because")
                            .by(Cause.API)
                            .with(List.of(Actor.user("auth0|marcus", "Marcus Bell"))));
        }
    }

    @Test
    void answersEntriesInSnakeCaseNewestFirst() {
        var answer = auditor.get(PATH + "?subject_type=thing&subject_id=" + subject);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(labels(answer)).containsExactly("third", "second", "first");
        assertThat(answer.json().get("next_page_token").isNull()).isTrue();
        var entry = answer.json().get("audit_entries").get(0);
        assertThat(entry.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "at",
                        "outcome",
                        "actor",
                        "action",
                        "subject",
                        "changes",
                        "reason",
                        "cause",
                        "contributors",
                        "request_id",
                        "seal_position");
        assertThat(entry.get("outcome").asString()).isEqualTo("done");
        assertThat(entry.get("actor").toString()).isEqualTo("""
                        {"kind":"user","subject":"auth0|dana","name":"Dana Okafor","client":"express-backend"}""");
        assertThat(entry.get("changes").toString()).isEqualTo("""
                        [{"path":"/name","before":null,"after":"third"}]""");
        assertThat(entry.get("contributors").toString()).isEqualTo("""
                        [{"subject":"auth0|marcus","name":"Marcus Bell"}]""");
    }

    @Test
    void oneEntryIsFoundByItsId() {
        var id = auditor.get(PATH + "?subject_id=" + subject)
                .json()
                .at("/audit_entries/2/id")
                .asLong();

        var answer = auditor.get(PATH + "/" + id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/subject/label").asString()).isEqualTo("first");
        assertThat(auditor.get(PATH + "/" + Long.MAX_VALUE).status()).isEqualTo(404);
    }

    @Test
    void pagesFollowTheLinkToTheEnd() {
        var seen = new ArrayList<String>();
        var next = PATH + "?page_size=2&subject_id=" + subject;
        var answer = auditor.get(next);
        seen.addAll(labels(answer));
        var link = answer.header("Link").orElseThrow();
        assertThat(link).startsWith("</api/v1/audit-entries?").endsWith(">; rel=\"next\"");
        assertThat(link).contains(answer.json().get("next_page_token").asString());

        var last = auditor.get(link.substring(1, link.indexOf('>')));
        seen.addAll(labels(last));
        assertThat(seen).containsExactly("third", "second", "first");
        assertThat(last.header("Link")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page_size=0",
                "page_size=201",
                "page_size=many",
                "outcome=maybe",
                "from=yesterday",
                "from=%2B999999999-01-01T00:00:00Z",
                "to=-100000000-01-01T00:00:00Z",
                "page_token=made-up",
                "page_token=WyJhdWRpdCJd",
                "person=%00"
            })
    void refusesWhatItCannotUnderstand(String query) {
        var answer = auditor.get(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).as(answer.body()).contains("application/problem+json");
    }

    @Test
    void tokenWithAnyNumbersIsAnsweredAllTheSame() {
        for (var place : List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE)) {
            var token = new PageToken("audit", List.of("older", String.valueOf(place), String.valueOf(place))).text();
            assertThat(auditor.get(PATH + "?page_token=" + token).status()).isEqualTo(200);
        }
    }

    @Test
    void onlyTheScopeOrASuperAdminMayRead(@Autowired PortalHttp http) {
        assertThat(http.as(tokens.of(DemoUser.DANA_OKAFOR)).get(PATH).status()).isEqualTo(200);
        assertThat(http.as(tokens.machineWith("audit:read")).get(PATH).status()).isEqualTo(200);
        assertThat(http.as(tokens.of(DemoMachine.EXPRESS_BACKEND)).get(PATH).status())
                .isEqualTo(403);
        assertThat(http.as(tokens.of(DemoUser.PRIYA_NAIR)).get(PATH).status()).isEqualTo(403);
        assertThat(http.as(tokens.of(DemoUser.PRIYA_NAIR)).get(PATH + "/1").status())
                .isEqualTo(403);
        assertThat(http.get(PATH).status()).isEqualTo(401);
    }

    private static List<String> labels(PortalAnswer answer) {
        return answer.json()
                .get("audit_entries")
                .valueStream()
                .map(entry -> entry.at("/subject/label").asString())
                .toList();
    }
}
