package partnerportal.directory.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.directory.Ids;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class DirectoryApiIT {

    @Autowired
    PortalHttp portal;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    private PortalHttp sync;
    private String partner;

    @BeforeEach
    void signIn() {
        sync = portal.as(tokens.of(DemoMachine.DIRECTORY_SYNC));
        partner = "/api/v1/partners/" + Ids.next();
    }

    @Test
    void putCreatesOnceAndThenChangesNothing() {
        var created = sync.put(partner, Map.of("display_name", "Alder Ridge"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).contains(partner);
        assertThat(created.json().get("display_name").asString()).isEqualTo("Alder Ridge");
        assertThat(created.json().get("active").asBoolean()).isTrue();

        var again = sync.put(partner, Map.of("display_name", "Alder Ridge"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(created.body());
        assertThat(again.header("ETag")).isEqualTo(created.header("ETag"));
        assertThat(entriesAbout(created)).isEqualTo(1);
    }

    @Test
    void putChangesOnlyTheGivenMembers() {
        sync.put(partner, Map.of("display_name", "Birch"));
        var changed = sync.put(partner, Map.of("active", false));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("display_name").asString()).isEqualTo("Birch");
        assertThat(changed.json().get("active").asBoolean()).isFalse();
    }

    @Test
    void nullRemovesWhatARowCanDoWithoutAndNothingElse() {
        var line = "/api/v1/service-line-catalog/" + Ids.next();
        var name = Ids.name("Visit");
        sync.put(
                line,
                Map.of("name", name, "allow_bypass_risk_stratification", true, "genesys_email", "visit@example.org"));
        assertThat(sync.put(line, Map.of("active", true))
                        .json()
                        .get("genesys_email")
                        .asString())
                .isEqualTo("visit@example.org");
        var without = new HashMap<String, Object>();
        without.put("genesys_email", null);
        assertThat(sync.put(line, without).json().get("genesys_email").isNull()).isTrue();
        var nameless = new HashMap<String, Object>();
        nameless.put("name", null);
        assertProblem(sync.put(line, nameless), 422, "/name");
    }

    @Test
    void dryRunAnswersTheDifferenceAndWritesNothing() {
        var created = sync.put(partner + "?dry_run=true", Map.of("display_name", "Cedar"));
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.json().get("dry_run").asBoolean()).isTrue();
        assertThat(created.json().get("outcome").asString()).isEqualTo("created");
        assertThat(sync.get(partner).status()).isEqualTo(404);

        sync.put(partner, Map.of("display_name", "Cedar"));
        var changed = sync.put(partner + "?dry_run=true", Map.of("display_name", "Cedar Bay"));
        assertThat(changed.json().get("outcome").asString()).isEqualTo("changed");
        assertThat(changed.json().at("/changes/0/path").asString()).isEqualTo("/display_name");
        assertThat(changed.json().at("/changes/0/before").asString()).isEqualTo("Cedar");
        assertThat(changed.json().at("/changes/0/after").asString()).isEqualTo("Cedar Bay");
        assertThat(sync.get(partner).json().get("display_name").asString()).isEqualTo("Cedar");
        assertProblem(sync.put(partner + "?dry_run=true", Map.of("display_name", " ")), 422, "/display_name");
    }

    @Test
    void staleIfMatchIsRefusedWithTheCurrentTagAndTheDifference() {
        var first = sync.put(partner, Map.of("display_name", "Dogwood"));
        var second = sync.put(partner, Map.of("display_name", "Dogwood Health"));
        var stale = sync.with("If-Match", first.header("ETag").orElseThrow())
                .put(partner, Map.of("display_name", "Dogwood Clinic"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("ETag")).isEqualTo(second.header("ETag"));
        assertThat(stale.json().at("/difference/0/after").asString()).isEqualTo("Dogwood Health");
        var current = sync.with("If-Match", second.header("ETag").orElseThrow())
                .put(partner, Map.of("display_name", "Dogwood Clinic"));
        assertThat(current.status()).isEqualTo(200);
    }

    @Test
    void ifNoneMatchOfAnyRefusesToChangeWhatIsThere() {
        var onlyNew = sync.with("If-None-Match", "*");
        assertThat(onlyNew.put(partner, Map.of("display_name", "Elm")).status()).isEqualTo(201);
        assertThat(onlyNew.put(partner, Map.of("display_name", "Elm Hollow")).status())
                .isEqualTo(412);
    }

    @Test
    void knownTagIsAnsweredWithNothing() {
        var tag =
                sync.put(partner, Map.of("display_name", "Fir")).header("ETag").orElseThrow();
        var again = sync.with("If-None-Match", tag).get(partner);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void listIsWalkedWithoutLossOrRepetition() {
        var mark = "Grove" + Ids.next();
        var names = new ArrayList<String>();
        for (int at = 0; at < 7; at++) {
            var name = mark + (at % 2 == 0 ? " north" : " SOUTH");
            sync.put("/api/v1/partners/" + Ids.next(), Map.of("display_name", name));
            names.add(name);
        }
        var found = new ArrayList<JsonNode>();
        var path = "/api/v1/partners?page_size=3&q=" + mark.toLowerCase(Locale.ROOT);
        for (String next = path; next != null; ) {
            var page = sync.get(next);
            assertThat(page.status()).isEqualTo(200);
            page.json().get("partners").forEach(found::add);
            var token = page.json().get("next_page_token");
            next = token.isNull() ? null : path + "&page_token=" + token.asString();
            if (next != null) {
                assertThat(page.header("Link").orElseThrow()).contains(token.asString(), "rel=\"next\"");
            }
        }
        assertThat(found)
                .extracting(row -> row.get("display_name").asString())
                .containsExactlyInAnyOrderElementsOf(names)
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(found).extracting(row -> row.get("id").asLong()).doesNotHaveDuplicates();
    }

    @Test
    void listFindsByIdAndActivity() {
        var key = Ids.next();
        sync.put("/api/v1/partners/" + key, Map.of("display_name", "Hawthorn", "active", false));
        assertThat(names(sync.get("/api/v1/partners?q=" + key))).containsExactly("Hawthorn");
        assertThat(names(sync.get("/api/v1/partners?active=false&q=" + key))).containsExactly("Hawthorn");
        assertThat(names(sync.get("/api/v1/partners?active=true&q=" + key))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "%5C", "%27%3B--", "%3Cscript%3E"})
    void searchTakesEveryCharacterAsItself(String q) {
        sync.put(partner, Map.of("display_name", "Plain"));
        assertThat(names(sync.get("/api/v1/partners?q=" + q))).doesNotContain("Plain");
    }

    @Test
    void marketsAndServiceLinesAreListedReadAndKept() {
        var market = "/api/v1/markets/" + Ids.next();
        var shortName = Ids.shortName();
        var created = sync.put(
                market, Map.of("name", "Fairbanks", "short_name", shortName, "time_zone", "America/Anchorage"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(sync.get(market).body()).isEqualTo(created.body());
        var listed = sync.get("/api/v1/markets?q=" + shortName).json().get("markets");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("time_zone").asString()).isEqualTo("America/Anchorage");

        var line = "/api/v1/service-line-catalog/" + Ids.next();
        var name = Ids.name("House call");
        assertThat(sync.put(line, Map.of("name", name, "allow_bypass_risk_stratification", false))
                        .status())
                .isEqualTo(201);
        var catalog = sync.get("/api/v1/service-line-catalog?q=" + name.substring(name.lastIndexOf(' ') + 1))
                .json()
                .get("service_lines");
        assertThat(catalog).hasSize(1);
    }

    @Test
    void nameThatAnotherRowHasIsRefused() {
        var shortName = Ids.shortName();
        var body = Map.of("name", "Nome", "short_name", shortName, "time_zone", "America/Nome");
        sync.put("/api/v1/markets/" + Ids.next(), body);
        assertProblem(sync.put("/api/v1/markets/" + Ids.next(), body), 422, "/short_name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"display_name\": \"A\" | 400 | ",
                "{\"display_name\": \"A\", \"colour\": \"red\"} | 400 | /colour",
                "{\"display_name\": \"A\", \"active\": \"perhaps\"} | 400 | /active",
                "{\"display_name\": [\"A\"]} | 400 | /display_name",
                "[] | 400 | ",
                "{\"display_name\": \"A\\u0000\"} | 400 | /display_name",
                "{\"display_name\": \"A\\ud800\"} | 400 | /display_name",
                "{\"display_name\": \"A\\nB\"} | 422 | /display_name",
                "{\"display_name\": null} | 422 | /display_name",
                "{} | 422 | /display_name"
            })
    void badBodiesAreRefusedNamingTheField(String body, int status, String pointer) {
        assertProblem(sync.put(partner, body), status, pointer);
        assertThat(sync.get(partner).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/partners?page_size=0, 400",
        "/api/v1/partners?page_size=201, 400",
        "/api/v1/partners?page_size=many, 400",
        "/api/v1/partners?page_token=nonsense, 400",
        "/api/v1/partners?active=perhaps, 400",
        "/api/v1/partners/99999999999999999999, 400",
        "/api/v1/partners/-5, 404",
        "/api/v1/markets/0, 404"
    })
    void badAddressesAreRefused(String path, int status) {
        assertThat(sync.get(path).status()).isEqualTo(status);
    }

    @Test
    void keyMustBeAboveZero() {
        assertProblem(sync.put("/api/v1/partners/-5", Map.of("display_name", "A")), 422, "/station_channel_item_id");
    }

    @Test
    void readingAndWritingNeedTheirOwnScopes() {
        sync.put(partner, Map.of("display_name", "Ivy"));
        var reader = portal.as(tokens.machineWith("configurations:read"));
        var writer = portal.as(tokens.machineWith("directory:write"));
        assertThat(reader.get(partner).status()).isEqualTo(200);
        assertThat(reader.put(partner, Map.of("display_name", "Ivory")).status())
                .isEqualTo(403);
        assertThat(writer.get(partner).status()).isEqualTo(403);
        assertThat(writer.put(partner, Map.of("display_name", "Ivy")).status()).isEqualTo(200);
        assertThat(portal.get(partner).status()).isEqualTo(401);
        assertThat(portal.as(tokens.of(DemoUser.PRIYA_NAIR)).get(partner).status())
                .isEqualTo(403);
        assertThat(portal.as(tokens.of(DemoUser.DANA_OKAFOR)).get(partner).status())
                .isEqualTo(200);
    }

    private long entriesAbout(PortalAnswer answer) {
        return jdbc.sql("select count(*) from audit_entries where subject_type = 'partner' and subject_id = :id")
                .param("id", answer.json().get("id").asString())
                .query(Long.class)
                .single();
    }

    private static List<String> names(PortalAnswer answer) {
        assertThat(answer.status()).isEqualTo(200);
        var names = new ArrayList<String>();
        answer.json()
                .get("partners")
                .forEach(row -> names.add(row.get("display_name").asString()));
        return names;
    }

    private static void assertProblem(PortalAnswer answer, int status, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        if (pointer != null) {
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        }
    }
}
