package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.unique;

@PortalTest
class ServiceLinesApiIT {

    private static final String LINES = "/api/v1/service-lines";

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    ApiCaller api;
    JsonNode made;
    String hidden;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        hidden = unique("H");
        var body = api.bodyWithRedox();
        body.put(
                "sources",
                List.of(
                        Map.of("partner_id", api.directory().partner()),
                        Map.of("partner_id", api.directory().partner(), "facility_code", hidden, "redox_only", true)));
        made = api.created(body);
    }

    @Test
    void answersEveryMember() {
        var answer = ask("&explain=true");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var line = answer.json().at("/service_lines/0");
        assertThat(line.propertyNames())
                .containsExactly(
                        "service_line_id",
                        "external_id",
                        "name",
                        "source",
                        "redox_partner",
                        "may_bypass_risk_stratification");
        assertThat(line.get("source")).isEqualTo(open(made));
        assertThat(answer.json().at("/explanation/source_rule").asString()).isEqualTo("only-source");
        assertThat(answer.json().at("/explanation/service_lines/0/rule").asString())
                .isEqualTo("offered");
        assertThat(answer.json().at("/explanation/service_lines/0/bypass_rule").asString())
                .isEqualTo("configuration-says-no");
        assertThat(ask("").json().has("explanation")).isFalse();
    }

    @Test
    void answersByExpressPartnerToo() {
        var byPartner = http.as(tokens.machineWith("service-lines:read"))
                .get(LINES + "?express_partner_id="
                        + made.get("express_partner_id").asString() + "&market_id=" + market());

        assertThat(byPartner.json()).isEqualTo(ask("").json());
    }

    @Test
    void aFacilityCodeFindsTheHiddenSource() {
        var source = ask("&facility_code=" + hidden).json().at("/service_lines/0/source");

        assertThat(source.get("facility_code").asString()).isEqualTo(hidden);
        assertThat(source.get("redox_only").asBoolean()).isTrue();
    }

    @Test
    void partnersPeopleCannotFindTheHiddenSource() {
        var own = api.expressAdminOf(made.get("express_partner_id").asString());

        var answer = own.get(address() + "&facility_code=" + hidden);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/unknown-facility");
        assertThat(own.get(address()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'&facility_code=nowhere', unknown-facility",
        "'&market_id=999999999', unknown-market",
    })
    void whatIsUnknownIsNamed(String more, String slug) {
        var base = more.contains("market_id") ? LINES + "?partner_configuration_id=" + made.get("id") : address();

        var answer = api.express().get(base + more);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/" + slug);
    }

    @ParameterizedTest
    @CsvSource({
        "market_id=159, partner_configuration_id",
        "market_id=159&partner_configuration_id=7&express_partner_id=a, partner_configuration_id",
        "partner_configuration_id=7, market_id",
        "partner_configuration_id=7&market_id=Denver, market_id",
        "partner_configuration_id=7&market_id=159&explain=perhaps, explain",
    })
    void refusesAQuestionThatHasNoMeaningAndNamesTheParameter(String query, String named) {
        var answer = api.express().get(LINES + "?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/" + named);
    }

    @Test
    void aFacilityCodeLongerThanAnyIsABadRequest() {
        var answer = ask("&facility_code=" + "x".repeat(60));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/facility_code");
    }

    @Test
    void aDeactivatedConfigurationIsNotFound() {
        api.express().post(path(made) + "/deactivation", null);

        assertThat(ask("").status()).isEqualTo(404);
    }

    @Test
    void foreignConfigurationsAreNotFound() {
        var foreign = api.expressAdminOf("somebody-else");
        var withoutRedox = api.created();
        var address = LINES + "?partner_configuration_id=" + withoutRedox.get("id") + "&market_id="
                + withoutRedox.at("/markets/0/market_id");

        assertThat(foreign.get(address()).status()).isEqualTo(404);
        assertThat(api.orderWorker().get(address).status()).isEqualTo(404);
        assertThat(api.orderWorker().get(address()).status()).isEqualTo(200);
        assertThat(http.as(tokens.machineWith("service-lines:read"))
                        .get(address)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void hasATagAndAnAge() {
        var answer = ask("");
        var tag = ApiCaller.tag(answer);

        assertThat(answer.header("Age")).isPresent();
        assertThat(api.express().with("If-None-Match", tag).get(address()).status())
                .isEqualTo(304);
    }

    private PortalAnswer ask(String more) {
        return api.express().get(address() + more);
    }

    private String address() {
        return LINES + "?partner_configuration_id=" + made.get("id") + "&market_id=" + market();
    }

    private long market() {
        return made.at("/markets/0/market_id").asLong();
    }

    private static JsonNode open(JsonNode configuration) {
        return configuration
                .get("sources")
                .valueStream()
                .filter(source -> !source.get("redox_only").asBoolean())
                .findFirst()
                .orElseThrow();
    }
}
