package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.PATH;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.unique;

@PortalTest
class ConfigurationListIT {

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
    void itemsAreWholeConfigurations() {
        var made = api.created();
        var listed = list("partner_name=" + encoded(made.get("name").asString()));

        assertThat(listed.get("partner_configurations")).hasSize(1);
        assertThat(listed.at("/partner_configurations/0")).isEqualTo(made);
        assertThat(listed.get("next_page_token").isNull()).isTrue();
    }

    @Test
    void findsPartOfANameWhateverTheCaseAndTakesEveryCharacterLiterally() {
        var mark = unique("mark");
        var body = api.body();
        body.put("name", "100%_Care\\ " + mark);
        api.created(body);

        assertThat(names("partner_name=" + encoded("100%_CARE\\ " + mark.toUpperCase())))
                .containsExactly("100%_Care\\ " + mark);
        assertThat(names("partner_name=" + encoded("100__Care\\ " + mark))).isEmpty();
        assertThat(names("partner_name=" + encoded("%" + mark))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "-name", "updated_at", "-updated_at"})
    void pagesThroughEverythingOnceInOrder(String order) {
        var mark = unique("paged");
        var made = new ArrayList<String>();
        for (var letter : List.of("b", "A", "c", "a2", "C3")) {
            var body = api.body();
            body.put("name", letter + " " + mark);
            made.add(api.created(body).get("name").asString());
        }
        var seen = new ArrayList<String>();
        var address = PATH + "?page_size=2&order=" + order + "&partner_name=" + mark;
        while (!address.isEmpty()) {
            var answer = api.express().get(address);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json()
                    .get("partner_configurations")
                    .forEach(item -> seen.add(item.get("name").asString()));
            var link = answer.header("Link");
            assertThat(link.isPresent())
                    .isEqualTo(answer.json().get("next_page_token").isString());
            address = link.map(text -> text.substring(1, text.indexOf('>'))).orElse("");
        }

        var byName = made.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        assertThat(seen)
                .isEqualTo(
                        switch (order) {
                            case "name" -> byName;
                            case "-name" -> byName.reversed();
                            case "updated_at" -> made;
                            default -> made.reversed();
                        });
    }

    @Test
    void leavesDeactivatedOnesOutUnlessAskedFor() {
        var made = api.created();
        var name = "partner_name=" + encoded(made.get("name").asString());
        api.express().post(path(made) + "/deactivation", null);

        assertThat(names(name)).isEmpty();
        assertThat(names(name + "&include_deactivated=true")).hasSize(1);
        assertThat(names(name + "&filter=active:eq:false")).hasSize(1);
        assertThat(names(name + "&filter=active:eq:true")).isEmpty();
    }

    @Test
    void redoxOnlyKeepsTheOnesWithRedoxEnabled() {
        var mark = unique("redox");
        var with = api.bodyWithRedox();
        with.put("name", "with " + mark);
        var without = api.body();
        without.put("name", "without " + mark);
        api.created(with);
        api.created(without);

        assertThat(names("redox_only=true&partner_name=" + mark)).containsExactly("with " + mark);
        assertThat(names("filter=" + encoded("redox:eq:false AND name:contains:" + mark)))
                .containsExactly("without " + mark);
    }

    @Test
    void filtersByWhatAConfigurationRefersTo() {
        var made = api.created();
        var other = api.created();
        var name = made.get("name").asString();
        var market = made.at("/markets/0");
        var line = market.at("/service_lines/0");
        var source = made.at("/sources/0");

        for (var filter : List.of(
                "market:eq:" + market.get("market_id").asLong(),
                "market:eq:" + market.get("name").asString().toLowerCase(),
                "market:contains:" + market.get("name").asString().substring(2),
                "service_line:eq:" + line.get("service_line_id").asLong(),
                "service_line:contains:" + line.get("name").asString(),
                "source:eq:" + source.get("partner_id").asLong(),
                "source:contains:" + source.get("display_name").asString().substring(3),
                "facility_code:eq:" + source.get("facility_code").asString(),
                "facility_code:contains:"
                        + source.get("facility_code").asString().toLowerCase(),
                "name:eq:" + name.toUpperCase(),
                "sso:eq:false AND name:contains:" + name)) {
            assertThat(names("filter=" + encoded(filter)))
                    .as(filter)
                    .contains(name)
                    .doesNotContain(other.get("name").asString());
        }
        assertThat(names("filter="
                        + encoded("facility_code:eq:"
                                + source.get("facility_code").asString().toLowerCase())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour:eq:red | colour",
                "name:like:x | like",
                "sso:contains:true | contains",
                "active:eq:perhaps | active",
                "name | field:operator:value",
                "name:eq:  | field:operator:value",
                "name:eq:x AND market | field:operator:value",
                "NAME:eq:x | NAME",
            })
    void refusesAFilterThatHasNoMeaningAndNamesWhatIsWrong(String filter, String named) {
        var answer = api.express().get(PATH + "?filter=" + encoded(filter));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/filter");
        assertThat(answer.json().get("detail").asString()).contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "page_size=0, page_size",
        "page_size=201, page_size",
        "page_size=many, page_size",
        "order=age, order",
        "page_token=nonsense, page_token",
        "redox_only=perhaps, redox_only",
        "include_deactivated=2, include_deactivated"
    })
    void refusesAParameterThatHasNoMeaningAndNamesIt(String query, String named) {
        var answer = api.express().get(PATH + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/" + named);
    }

    @Test
    void refusesATokenOfAnotherOrder() {
        api.created();
        api.created();
        var token = list("page_size=1&order=name").get("next_page_token").asString();

        assertThat(api.express()
                        .get(PATH + "?order=updated_at&page_token=" + token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void partnersPeopleGetTheirOwnOnlyAndCannotFindItBySourcesHiddenFromThem() {
        var body = api.body();
        var hidden = unique("H");
        body.put(
                "sources",
                List.of(
                        Map.of("partner_id", api.directory().partner()),
                        Map.of("partner_id", api.directory().partner(), "facility_code", hidden, "redox_only", true)));
        var made = api.created(body);
        var own = api.expressAdminOf(made.get("express_partner_id").asString());

        var listed = own.get(PATH).json().get("partner_configurations");

        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("id")).isEqualTo(made.get("id"));
        assertThat(listed.get(0).get("sources")).hasSize(1);
        assertThat(own.get(PATH + "?filter=facility_code:eq:" + hidden).json().get("partner_configurations"))
                .isEmpty();
        assertThat(names("filter=facility_code:eq:" + hidden)).hasSize(1);
    }

    @Test
    void hasATagOfItsOwn() {
        var made = api.created();
        var address = PATH + "?partner_name=" + encoded(made.get("name").asString());
        var tag = ApiCaller.tag(api.express().get(address));

        assertThat(api.express().with("If-None-Match", tag).get(address).status())
                .isEqualTo(304);
        api.express().put(path(made), Map.of("bypass_risk_stratification", true));
        assertThat(api.express().with("If-None-Match", tag).get(address).status())
                .isEqualTo(200);
    }

    private JsonNode list(String query) {
        var answer = api.express().get(PATH + "?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> names(String query) {
        return list(query)
                .get("partner_configurations")
                .valueStream()
                .map(item -> item.get("name").asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
