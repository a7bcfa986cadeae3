package partnerportal.association.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import partnerportal.association.AssociationsForTests;
import partnerportal.association.domain.PartnerLock;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class AssociationsApiIT {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 12);
    private static final String MEMBER = "AR-4482-11";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    AssociationsForTests associations;
    PortalHttp dana;
    PortalHttp station;
    long request;
    long partner;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens) {
        associations = new AssociationsForTests(jdbc);
        dana = http.as(tokens.of(DemoUser.DANA_OKAFOR));
        station = http.as(tokens.of(DemoMachine.STATION));
        request = AssociationsForTests.unique();
        partner = new DirectoryRowsForTests(jdbc).partner();
    }

    @Test
    void settingWhatIsSetChangesNothing() {
        var first = dana.put(one(), Map.of("reason", "They called"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/current/origin").asString()).isEqualTo("person");
        assertThat(first.json().at("/current/reason").asString()).isEqualTo("They called");
        assertThat(first.json().at("/current/made_by/name").asString()).isEqualTo("Dana Okafor");
        assertThat(first.json().get("past").isEmpty()).isTrue();

        var second = dana.put(one(), Map.of("reason", "They called again"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(associations.done(request))
                .containsExactly(
                        "Dana Okafor association.set (API): They called [{\"path\":\"/partner_id\",\"before\":null,"
                                + "\"after\":\"" + partner
                                + "\"},{\"path\":\"/origin\",\"before\":null,\"after\":\"person\"}]");
    }

    @Test
    void dayCanBeSaidLater() {
        dana.put(one(), Map.of("reason", "They called"));
        var answer = dana.put(one(), Map.of("reason", "Looked up", "day", "2026-10-12"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/current/day").asString()).isEqualTo("2026-10-12");
        assertThat(answer.json().at("/past/0/day").isNull()).isTrue();
        assertThat(dana.put(one(), Map.of("reason", "Again"))
                        .json()
                        .at("/current/day")
                        .asString())
                .isEqualTo("2026-10-12");
    }

    @Test
    void whatABackfillSaidBecomesThePersonsWord() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var answer = dana.put(one(), Map.of("reason", "Confirmed by phone"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/current/origin").asString()).isEqualTo("person");
        assertThat(answer.json().at("/current/day").asString()).isEqualTo("2026-10-12");
        assertThat(answer.json().at("/current/backfill_id").isNull()).isTrue();
        assertThat(answer.json().at("/past/0/ended/by").asString()).isEqualTo("person");
        assertThat(answer.json().at("/past/0/member_id").asString()).isEqualTo(MEMBER);
        assertThat(associations.done(request)).singleElement().asString().doesNotContain(MEMBER);
        assertThat(jdbc.sql("""
                        select decided_by_person from association_standings
                        where care_request_id = ? and partner_id = ? and current
                        """).params(request, partner).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void removingTwiceChangesNothingMore() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var removed = remove(Map.of("reason", "Another patient"));
        assertThat(removed.status()).isEqualTo(200);
        assertThat(removed.json().get("current").isNull()).isTrue();
        assertThat(removed.json().at("/past/0/ended/reason").asString()).isEqualTo("Another patient");

        assertThat(remove(Map.of("reason", "Again")).header("ETag")).isEqualTo(removed.header("ETag"));
        assertThat(associations.done(request))
                .singleElement()
                .asString()
                .contains("association.removed (API): Another patient");
    }

    @Test
    void bothNeedAReason() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        for (var answer : List.of(
                dana.put(one(), Map.of()), dana.put(one(), Map.of("reason", " ")), remove(Map.of("reason", "")))) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/reason");
        }
        assertThat(associations.done(request)).isEmpty();
    }

    @Test
    void trialSaysWhatWouldChangeAndWritesNothing() {
        var created = dana.put(one() + "?dry_run=true", Map.of("reason", "They called", "day", "2026-10-12"));
        assertThat(created.json().get("outcome").asString()).isEqualTo("created");
        assertThat(created.json().get("changes").findValuesAsString("path")).containsExactly("/origin", "/day");

        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var changed = dana.put(one() + "?dry_run=true", Map.of("reason", "They called"));
        assertThat(changed.json().get("outcome").asString()).isEqualTo("changed");
        var removed = dana.send("DELETE", one() + "?dry_run=true", Map.of("reason", "Wrong"));
        assertThat(removed.json().get("changes").findValuesAsString("path"))
                .containsExactly("/origin", "/backfill_id", "/day");
        assertThat(station.get(one()).json().at("/current/origin").asString()).isEqualTo("backfill");
    }

    @Test
    void staleTagIsRefusedWithTheDifference() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        var seen = dana.get(one()).header("ETag").orElseThrow();
        assertThat(dana.with("If-Match", seen)
                        .put(one(), Map.of("reason", "Mine"))
                        .status())
                .isEqualTo(200);
        var stale = dana.with("If-Match", seen).put(one(), Map.of("reason", "Mine", "day", "2026-10-13"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().at("/difference/0/path").asString()).isEqualTo("/current/day");
        assertThat(stale.json().at("/difference/0/after").asString()).isEqualTo("2026-10-12");
        assertThat(stale.header("ETag")).isEqualTo(dana.get(one()).header("ETag"));
        assertThat(dana.with("If-Match", "\"x\"")
                        .send("DELETE", one(), Map.of("reason", "Mine"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void inactivePartnerIsNotNewlySetButStays() {
        jdbc.sql("update directory_partners set active = false where id = ?")
                .param(partner)
                .update();
        var refused = dana.put(one(), Map.of("reason", "They called"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("partner-inactive");

        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        assertThat(dana.put(one(), Map.of("reason", "They called")).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/care-requests/0/associations/%d",
                "/api/v1/care-requests/-7/associations/%d",
                "/api/v1/care-requests/77/associations/999999999"
            })
    void whatCannotBeIsNotFound(String address) {
        var path = address.formatted(partner);
        assertThat(dana.get(path).status()).isEqualTo(404);
        assertThat(dana.put(path, Map.of("reason", "Why")).status()).isEqualTo(404);
        assertThat(dana.send("DELETE", path, Map.of("reason", "Why")).status()).isEqualTo(404);
    }

    @Test
    void impossibleDayIsRefused() {
        assertThat(dana.put(one(), Map.of("reason", "Why", "day", "1026-10-12")).status())
                .isEqualTo(422);
        assertThat(dana.put(one(), Map.of("reason", "Why", "day", "12.10.2026")).status())
                .isEqualTo(400);
    }

    @Test
    void memberIdsAreMaskedInListsAndWrittenDownWhenGivenInFull() {
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        for (var list : List.of(
                station.get("/api/v1/care-requests/" + request + "/associations"),
                station.get("/api/v1/associations?partner_id=" + partner))) {
            assertThat(list.body()).doesNotContain(MEMBER);
            assertThat(list.json().at("/associations/0/masked_member_id").asString())
                    .isEqualTo("••••-11");
        }
        assertThat(associations.shown(request, "station")).isZero();

        var whole = station.get(one());
        assertThat(whole.json().at("/current/member_id").asString()).isEqualTo(MEMBER);
        assertThat(associations.shown(request, "station")).isEqualTo(1);
        var known = station.with("If-None-Match", whole.header("ETag").orElseThrow())
                .get(one());
        assertThat(known.status()).isEqualTo(304);
        assertThat(associations.shown(request, "station")).isEqualTo(1);
    }

    @Test
    void answersWithoutMemberIdsShowNobody() {
        dana.put(one(), Map.of("reason", "They called"));
        dana.get(one());
        assertThat(associations.shown(request, "Dana Okafor")).isZero();
    }

    @Test
    void partnersAssociationsAreNarrowedAndPaged() {
        var backfill = AssociationsForTests.unique();
        for (int day = 1; day <= 5; day++) {
            associations.madeByBackfill(
                    AssociationsForTests.unique(), partner, backfill, MEMBER, DAY.plusDays(day / 2));
        }
        dana.put(one(), Map.of("reason", "They called"));
        var all = days("");
        assertThat(all).containsExactly("null", "2026-10-14", "2026-10-14", "2026-10-13", "2026-10-13", "2026-10-12");
        assertThat(days("&from=2026-10-13&to=2026-10-13")).containsExactly("2026-10-13", "2026-10-13");
        assertThat(days("&origin=person")).containsExactly("null");
        assertThat(days("&backfill_id=" + backfill)).hasSize(5);
        assertThat(days("&current=false")).isEmpty();
        remove(Map.of("reason", "Wrong"));
        assertThat(days("&current=false")).containsExactly("null");
        assertThat(days("&current=true")).hasSize(5);
    }

    @Test
    void careRequestsAssociationsComeNewestFirst() {
        var other = new DirectoryRowsForTests(jdbc).partner();
        associations.madeByBackfill(request, partner, 31, MEMBER, DAY);
        associations.madeByBackfill(request, other, 32, null, DAY);
        var list = station.get("/api/v1/care-requests/" + request + "/associations?page_size=1");
        assertThat(list.json().at("/associations/0/partner_id").asLong()).isEqualTo(other);
        assertThat(list.header("Link")).isPresent();
        var second = station.get("/api/v1/care-requests/" + request + "/associations?page_size=1&page_token="
                + list.json().get("next_page_token").asString());
        assertThat(second.json().at("/associations/0/partner_id").asLong()).isEqualTo(partner);
        assertThat(second.json().get("next_page_token").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin=nobody",
                "from=yesterday",
                "from=%2B99999-01-01",
                "page_token=x",
                "page_size=0",
                "backfill_id=x"
            })
    void unusableParameterIsNamed(String parameter) {
        var answer = station.get("/api/v1/associations?partner_id=" + partner + "&" + parameter);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString())
                .isEqualTo("/" + parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void machinesReadOnly() {
        assertThat(station.put(one(), Map.of("reason", "Why")).status()).isEqualTo(403);
        assertThat(station.send("DELETE", one(), Map.of("reason", "Why")).status())
                .isEqualTo(403);
    }

    @Test
    void whoComesWhileABackfillCommitsIsToldToRepeatIt() {
        var answer = Objects.requireNonNull(transactions.execute(status -> {
            PartnerLock.take(jdbc, partner);
            return dana.put(one(), Map.of("reason", "They called"));
        }));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/busy");
        assertThat(dana.put(one(), Map.of("reason", "They called")).status()).isEqualTo(201);
    }

    private List<String> days(String narrowed) {
        var days = new ArrayList<String>();
        String token = null;
        do {
            var page = station.get("/api/v1/associations?page_size=2&partner_id=" + partner + narrowed
                            + (token == null ? "" : "&page_token=" + token))
                    .json();
            page.get("associations").forEach(one -> days.add(day(one)));
            token = page.get("next_page_token").isNull()
                    ? null
                    : page.get("next_page_token").asString();
        } while (token != null);
        return days;
    }

    private static String day(JsonNode association) {
        return association.get("day").isNull() ? "null" : association.get("day").asString();
    }

    private PortalAnswer remove(Map<String, String> body) {
        return dana.send("DELETE", one(), body);
    }

    private String one() {
        return "/api/v1/care-requests/" + request + "/associations/" + partner;
    }
}
