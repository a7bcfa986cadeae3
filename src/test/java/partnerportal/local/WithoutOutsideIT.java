package partnerportal.local;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that nobody told how to reach Auth0, Redox, a mail server and files runs, and says what it cannot do. */
class WithoutOutsideIT {

    private static final Map<String, Object> NOTHING = Map.of(
            "portal.identity.address", "",
            "portal.identity.client-id", "",
            "portal.identity.client-secret", "",
            "portal.identity.application-id", "",
            "portal.redox.client-id", "",
            "portal.redox.key-id", "",
            "portal.redox.private-key", "",
            "portal.mail.host", "",
            "portal.exchange.folder", "",
            "portal.storage.folder", "/dev/null/no-folder");

    @Test
    void saysThatConnectionsCannotBeCheckedHereAndThatMailsWait() {
        var services = LocalServices.shared();
        try (var portal = SeparatePortal.start(services, NOTHING)) {
            var database = JdbcClient.create(services.postgres().asOwner());
            var tokens = services.identity().tokens();
            var api = new ApiCaller(new PortalHttp(portal.address()), tokens, database);
            var made = api.created(api.bodyWithRedox());

            var checked = api.express().post(ApiCaller.path(made) + "/redox-checks", null);
            assertThat(checked.json().get("outcome").asString()).isEqualTo("not_checked");
            assertThat(checked.json().at("/steps/0/message").asString()).contains("cannot be checked here");

            var page = new Visitors(portal.address())
                    .signedIn(DemoUser.DANA_OKAFOR)
                    .open("/configurations/" + made.get("id").asLong())
                    .page();
            assertThat(page.select("#redox").text()).contains("Redox cannot be checked here", "Not verified");
            assertThat(page.select("#redox form")).isEmpty();

            var mails = new Visitors(portal.address())
                    .signedIn(DemoUser.DANA_OKAFOR)
                    .open("/mails/undelivered")
                    .page();
            assertThat(mails.text()).contains("Mail is not set up here", "once MAIL_HOST and MAIL_FROM are set");
            var health =
                    new PortalHttp(URI.create("http://localhost:" + portal.managementPort())).get("/actuator/health");
            assertThat(health.status()).isEqualTo(200);
            assertThat(health.json()
                            .at("/components/outgoingMail/details/set_up")
                            .asBoolean(true))
                    .isFalse();

            var undelivered = new PortalHttp(portal.address())
                    .as(tokens.of(DemoMachine.STATION))
                    .post(
                            "/api/v1/backfills",
                            Map.of(
                                    "partner_id", new DirectoryRowsForTests(database).partner(),
                                    "first_day", "2026-08-01",
                                    "last_day", "2026-08-02",
                                    "object_key", "harborlight/list.csv"));
            assertThat(undelivered.status()).isEqualTo(422);
            assertThat(undelivered.json().at("/errors/0/code").asString()).isEqualTo("no-exchange");

            startsNoBackfill(new Visitors(portal.address()).signedIn(DemoUser.DANA_OKAFOR), database);
        }
    }

    private static void startsNoBackfill(Visitor dana, JdbcClient database) {
        var form = dana.get("/backfills/new");
        assertThat(form.page().select("#file")).hasSize(1);
        assertThat(form.page().select("#object_key")).isEmpty();
        var partner = database.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", new DirectoryRowsForTests(database).partner())
                .query(String.class)
                .single();
        var typed = Map.of("partner", partner, "first_day", "2026-08-01", "last_day", "2026-08-02");

        var delivered = new HashMap<>(typed);
        delivered.put("object_key", "harborlight/list.csv");
        var unknown =
                dana.upload(form.form("form[action=/backfills]"), delivered, "file", "", InputStream::nullInputStream);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.page().select("#object_key-e").text()).contains("Upload the file instead");

        var down = dana.upload(form.form("form[action=/backfills]"), typed, "file", "list.csv", WithoutOutsideIT::list);
        assertThat(down.status()).isEqualTo(503);
        assertThat(down.page().select("#file-e").text()).contains("Nothing was started. Try again shortly");
        assertThat(down.page().select("#first_day").attr("value")).isEqualTo("2026-08-01");
        var inPlace = dana.upload(
                form.form("form[action=/backfills]"),
                typed,
                "file",
                "list.csv",
                WithoutOutsideIT::list,
                "HX-Request",
                "true");
        assertThat(inPlace.status()).isEqualTo(503);
        assertThat(inPlace.header("X-Problem").orElse(""))
                .contains("storage of files does not answer. Nothing was saved");
    }

    private static InputStream list() {
        return new ByteArrayInputStream("given_name,family_name,birth_date\n".getBytes(StandardCharsets.UTF_8));
    }
}
