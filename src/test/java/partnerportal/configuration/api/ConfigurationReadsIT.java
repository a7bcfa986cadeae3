package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.Settings;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import partnerportal.shared.Actor;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.PATH;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.tag;

@PortalTest
class ConfigurationReadsIT {

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ApiCaller api;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
    }

    @Test
    void answersEveryMemberOfAConfiguration() {
        var body = api.bodyWithRedox();
        body.put("sso_enabled", true);
        body.put("sso", Map.of("connection_name", "saml", "logout_url", "https://sso.example/logout"));
        var made = api.created(body);

        var answer = api.express().get(path(made));

        assertThat(answer.status()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "id",
                        "express_partner_id",
                        "name",
                        "phone_number",
                        "allow_user_care_requests",
                        "bypass_risk_stratification",
                        "sso_enabled",
                        "redox_enabled",
                        "sso",
                        "redox",
                        "markets",
                        "sources",
                        "deactivated_at",
                        "revision",
                        "created_at",
                        "updated_at");
        assertThat(json.get("phone_number").asString()).isEqualTo("+13035550142");
        assertThat(json.get("redox").propertyNames())
                .containsExactly(
                        "source_id",
                        "destination_id",
                        "clinical_summary_destination_id",
                        "cancellation_id",
                        "clinical_notes_enabled");
        var market = json.get("markets").get(0);
        assertThat(market.get("name").asString())
                .isEqualTo("Market " + market.get("market_id").asLong());
        assertThat(market.get("service_lines").get(0).propertyNames())
                .containsExactly("id", "service_line_id", "external_id", "name", "redox_partner_id");
        assertThat(json.get("sources").get(0).propertyNames())
                .containsExactly(
                        "id", "partner_id", "station_channel_item_id", "display_name", "facility_code", "redox_only");
        assertThat(json.get("deactivated_at").isNull()).isTrue();
        assertThat(json.get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void hasAStrongTagThatBeginsWithTheRevisionAndSavesTheBody() {
        var made = api.created();
        var answer = api.express().get(path(made));

        assertThat(tag(answer)).matches("\"1-[0-9a-f]{24}\"");
        assertThat(answer.header("Cache-Control")).hasValue("no-cache, private");
        var again = api.express().with("If-None-Match", tag(answer)).get(path(made));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag(again)).isEqualTo(tag(answer));
        assertThat(api.express()
                        .with("If-None-Match", "\"other\"")
                        .get(path(made))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void showsTheDirectorysPresentNamesUnderANewTag() {
        var made = api.created();
        var before = api.express().get(path(made));
        var channelItem = made.at("/sources/0/station_channel_item_id").asLong();
        http.as(tokens.of(DemoMachine.DIRECTORY_SYNC))
                .put("/api/v1/partners/" + channelItem, Map.of("display_name", "Renamed"));

        var after = api.express().get(path(made));

        assertThat(after.json().at("/sources/0/display_name").asString()).isEqualTo("Renamed");
        assertThat(tag(after)).isNotEqualTo(tag(before));
    }

    @Test
    void findsTheConfigurationOfAnExpressPartner() {
        var made = api.created();
        var partner = made.get("express_partner_id").asString();

        var answer = api.express().get(PATH + "/by-express-partner/" + partner);

        assertThat(answer.json()).isEqualTo(made);
        assertThat(api.express().get(PATH + "/by-express-partner/nobody").status())
                .isEqualTo(404);
    }

    @Test
    void answersAsItWasAtAPastMoment() {
        var made = api.created();
        var changed = api.express()
                .put(path(made), Map.of("phone_number", "+442079460018"))
                .json();

        var then = api.express()
                .get(path(made) + "?as_of=" + made.get("updated_at").asString());
        var now = api.express().get(path(made) + "?as_of=2100-01-01T00:00:00Z");
        var before = api.express().get(path(made) + "?as_of=2020-01-01T00:00:00+01:00");

        assertThat(then.json().get("phone_number").asString()).isEqualTo("+13035550142");
        assertThat(then.json().get("revision").asInt()).isEqualTo(1);
        assertThat(now.json()).isEqualTo(changed);
        assertThat(before.status()).isEqualTo(404);
    }

    @Test
    void refusesAMomentThatIsNone() {
        var made = api.created();
        for (var moment : List.of("yesterday", "2026-13-01T00:00:00Z", "2026-11-01", "%2B99999-01-01T00:00:00Z")) {
            var answer = api.express().get(path(made) + "?as_of=" + moment);
            assertThat(answer.status()).as(moment).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/as_of");
        }
    }

    @Test
    void stillAnswersADeactivatedOne() {
        var made = api.created();
        api.express().post(path(made) + "/deactivation", null);

        assertThat(api.express().get(path(made)).json().get("deactivated_at").isString())
                .isTrue();
        var partner = made.get("express_partner_id").asString();
        assertThat(api.express().get(PATH + "/by-express-partner/" + partner).status())
                .isEqualTo(200);
    }

    @Test
    void doesNotKnowADraftThatWasNeverPublished(@Autowired Drafting drafting) {
        var draft = drafting.begin(
                Settings.empty().withGeneral("only-a-draft", "Only a draft", null, false, false),
                Actor.user("dana.okafor", "Dana Okafor"));

        assertThat(api.express().get(PATH + "/" + draft).status()).isEqualTo(404);
        assertThat(api.express().get(PATH + "/" + draft + "/revisions").status())
                .isEqualTo(404);
        assertThat(api.express().get(PATH + "/by-express-partner/only-a-draft").status())
                .isEqualTo(404);
        assertThat(api.express()
                        .get(PATH + "?partner_name=only%20a%20draft")
                        .json()
                        .get("partner_configurations"))
                .isEmpty();
        assertThat(api.express().put(PATH + "/" + draft, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void partnersPeopleSeeTheirOwnWithoutSourcesForRedoxOnly() {
        var body = api.body();
        body.put(
                "sources",
                List.of(
                        Map.of("partner_id", api.directory().partner()),
                        Map.of("partner_id", api.directory().partner(), "redox_only", true)));
        var made = api.created(body);
        var own = api.expressAdminOf(made.get("express_partner_id").asString());

        assertThat(own.get(path(made)).json().get("sources")).hasSize(1);
        assertThat(api.superAdmin().get(path(made)).json().get("sources")).hasSize(2);
        assertThat(own.get(path(made) + "/revisions/1").json().at("/configuration/sources"))
                .hasSize(1);
        assertThat(own.get(path(made) + "/revisions/1/diff").body())
                .doesNotContain("/sources/"
                        + made.get("sources")
                                .valueStream()
                                .filter(source -> source.get("redox_only").asBoolean())
                                .findFirst()
                                .orElseThrow()
                                .get("partner_id")
                                .asLong());
    }

    @Test
    void partnersPeopleDoNotLearnOfOthers() {
        var foreign = api.created();
        var own = api.expressAdminOf("somebody-else");

        assertThat(own.get(path(foreign)).status()).isEqualTo(404);
        assertThat(own.get(path(foreign) + "/revisions").status()).isEqualTo(404);
        assertThat(own.get(path(foreign) + "/revisions/1").status()).isEqualTo(404);
        assertThat(own.get(path(foreign) + "/revisions/1/diff").status()).isEqualTo(404);
        assertThat(own.get(PATH + "/by-express-partner/"
                                + foreign.get("express_partner_id").asString())
                        .status())
                .isEqualTo(404);
        assertThat(own.put(path(foreign), Map.of()).status()).isEqualTo(404);
        assertThat(own.get(PATH).json().get("partner_configurations")).isEmpty();
    }

    @Test
    void partnersPeopleMayNotChangeTheirOwn() {
        var made = api.created();
        var own = api.expressAdminOf(made.get("express_partner_id").asString());

        assertThat(own.put(path(made), Map.of()).status()).isEqualTo(403);
        assertThat(own.post(path(made) + "/deactivation", null).status()).isEqualTo(403);
    }

    @Test
    void theOrderWorkerSeesTheOnesWithRedoxOnly() {
        var without = api.created();
        var with = api.created(api.bodyWithRedox());

        assertThat(api.orderWorker().get(path(with)).status()).isEqualTo(200);
        assertThat(api.orderWorker().get(path(without)).status()).isEqualTo(404);
        assertThat(api.orderWorker().put(path(without), Map.of()).status()).isEqualTo(404);
        assertThat(api.orderWorker().put(path(with), Map.of()).status()).isEqualTo(403);
        assertThat(api.orderWorker()
                        .get(PATH + "?filter=name:eq:" + without.get("name").asString())
                        .json()
                        .get("partner_configurations"))
                .isEmpty();
    }
}
