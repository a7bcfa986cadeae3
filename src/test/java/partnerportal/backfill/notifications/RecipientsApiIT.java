package partnerportal.backfill.notifications;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class RecipientsApiIT {

    private static final String PATH = "/api/v1/backfill-recipients";

    @Autowired
    JdbcClient jdbc;

    PortalHttp dana;
    PortalHttp station;
    String address;

    @BeforeEach
    void prepare(@Autowired PortalHttp http, @Autowired Tokens tokens) {
        dana = http.as(tokens.of(DemoUser.DANA_OKAFOR));
        station = http.as(tokens.of(DemoMachine.STATION));
        address = "team-" + UUID.randomUUID() + "@alder-ridge.example";
    }

    @Test
    void addsReadsAndRemoves() {
        var added = dana.post(PATH, Map.of("address", address));
        assertThat(added.status()).isEqualTo(201);
        var location = added.header("Location").orElseThrow();
        assertThat(location).isEqualTo(PATH + "/" + added.json().get("id").asLong());

        var read = station.get(location);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json()).isEqualTo(added.json());
        assertThat(read.json().get("address").asString()).isEqualTo(address);
        assertThat(read.json().at("/added_by/name").asString()).isEqualTo("Dana Okafor");
        var tag = read.header("ETag").orElseThrow();
        assertThat(station.with("If-None-Match", tag).get(location).status()).isEqualTo(304);

        assertThat(dana.delete(location).status()).isEqualTo(204);
        assertThat(dana.delete(location).status()).isEqualTo(404);
        assertThat(station.get(location).status()).isEqualTo(404);
        assertThat(audited()).containsExactly("backfill-recipient.added API", "backfill-recipient.removed API");
    }

    @Test
    void machineReadsTheListButSaysNotWhoIsTold() {
        var there =
                dana.post(PATH, Map.of("address", address)).header("Location").orElseThrow();
        assertThat(all(station)).contains(address);
        assertThat(station.post(PATH, Map.of("address", "b" + address)).status())
                .isEqualTo(403);
        assertThat(station.delete(there).status()).isEqualTo(403);
        assertThat(all(station)).contains(address).doesNotContain("b" + address);
    }

    @Test
    void dryRunTellsAndWritesNothing() {
        var tried = dana.post(PATH + "?dry_run=true", Map.of("address", address));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().at("/changes/0/after").asString()).isEqualTo(address);
        assertThat(tried.json().get("outcome").asString()).isEqualTo("created");
        assertThat(all(dana)).doesNotContain(address);

        var there =
                dana.post(PATH, Map.of("address", address)).header("Location").orElseThrow();
        var untried = dana.delete(there + "?dry_run=true");
        assertThat(untried.json().at("/changes/0/before").asString()).isEqualTo(address);
        assertThat(all(dana)).contains(address);
        assertThat(dana.post(PATH + "?dry_run=true", Map.of("address", address)).status())
                .isEqualTo(422);
        assertThat(audited()).containsExactly("backfill-recipient.added API");
    }

    @Test
    void refusesWhatIsThereOrNoAddress() {
        dana.post(PATH, Map.of("address", address));
        problem(Map.of("address", address.toUpperCase(Locale.ROOT)), "taken");
        problem(Map.of("address", "dana@a.example\nBcc: " + address), "malformed");
        problem(Map.of("address", "x".repeat(100_000)), "malformed");
        problem(Map.of(), "required");
    }

    @Test
    void sameKeyAddsOnce() {
        var keyed = dana.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = keyed.post(PATH, Map.of("address", address));
        var second = keyed.post(PATH, Map.of("address", address));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(audited()).hasSize(1);
        assertThat(keyed.post(PATH, Map.of("address", "other-" + address)).status())
                .isEqualTo(422);
    }

    @Test
    void listGoesOnWhereAPageEnded() {
        dana.post(PATH, Map.of("address", address));
        dana.post(PATH, Map.of("address", "b" + address));
        var one = station.get(PATH + "?page_size=1");
        assertThat(one.json().get("recipients")).hasSize(1);
        assertThat(one.header("Link").orElse("")).contains("rel=\"next\"");
        assertThat(all(station)).containsSubsequence(address, "b" + address).doesNotHaveDuplicates();
        assertThat(station.get(PATH + "?page_token=nonsense").status()).isEqualTo(400);
    }

    private void problem(Map<String, Object> body, String code) {
        var answer = dana.post(PATH, body);
        assertThat(answer.status()).as(code).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/address");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    private static List<String> all(PortalHttp caller) {
        var found = new ArrayList<String>();
        String token = "";
        while (token != null) {
            var page = caller.get(PATH + "?page_size=2" + (token.isEmpty() ? "" : "&page_token=" + token))
                    .json();
            page.get("recipients").forEach(one -> found.add(one.get("address").asString()));
            JsonNode next = page.get("next_page_token");
            token = next.isNull() ? null : next.asString();
        }
        return found;
    }

    private List<@Nullable String> audited() {
        return jdbc.sql("""
                select action || ' ' || cause from audit_entries
                where subject_type = 'backfill-recipient' and changes::text like '%' || :address || '%' order by id
                """).param("address", address).query(String.class).list();
    }
}
