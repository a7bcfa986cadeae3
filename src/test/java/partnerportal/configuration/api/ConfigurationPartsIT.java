package partnerportal.configuration.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.configuration.api.ApiCaller.onlyError;
import static partnerportal.configuration.api.ApiCaller.path;
import static partnerportal.configuration.api.ApiCaller.unique;

@PortalTest
class ConfigurationPartsIT {

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
    void addsAMarketThenChangesWhatItOffersThenRemovesIt() {
        var made = api.created();
        var market = api.directory().market();
        var lines = List.of(api.directory().serviceLine(), api.directory().serviceLine());
        var address = path(made) + "/markets/" + market;

        var added = api.express().put(address, offering(lines));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.json().get("markets")).hasSize(2);

        var changed = api.express().put(address, offering(lines.subList(0, 1)));
        var left = changed.json().at("/markets/1");
        assertThat(left.get("service_lines")).hasSize(1);
        assertThat(left.get("id")).isEqualTo(added.json().at("/markets/1/id"));

        var same = api.express().put(address, Map.of());
        assertThat(same.json()).isEqualTo(changed.json());

        assertThat(api.express().delete(address).json().get("markets")).hasSize(1);
        var gone = api.express().delete(address);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.json().get("type").asString()).isEqualTo("/problems/unknown-market");
    }

    @Test
    void refusesAMarketThatOffersNothingOrIsUnknown() {
        var made = api.created();
        var market = path(made) + "/markets/" + api.directory().market();

        assertThat(onlyError(api.express().put(market, Map.of()))).isEqualTo("/service_lines service-line-required");
        assertThat(onlyError(api.express().put(market, offering(List.of(999999999L)))))
                .isEqualTo("/service_lines/0/service_line_id unknown-service-line");
        assertThat(onlyError(api.express().put(market, "{\"service_lines\": null}")))
                .isEqualTo("/service_lines required");
        var unknown = path(made) + "/markets/999999999";
        assertThat(onlyError(api.express()
                        .put(unknown, offering(List.of(api.directory().serviceLine())))))
                .isEqualTo("unknown-market");
    }

    @Test
    void aMarketThatWasDeactivatedStaysWhereItIsAndCannotBeNewlyChosen() {
        var made = api.created();
        var used = made.at("/markets/0/market_id").asLong();
        var unused = api.directory().market();
        api.directory().deactivateMarket(used);
        api.directory().deactivateMarket(unused);
        var lines = offering(List.of(api.directory().serviceLine()));

        assertThat(api.express().put(path(made) + "/markets/" + used, lines).status())
                .isEqualTo(200);
        assertThat(onlyError(api.express().put(path(made) + "/markets/" + unused, lines)))
                .isEqualTo("market-inactive");
    }

    @Test
    void addsASourceAndSaysWhere() {
        var made = api.created();
        var partner = api.directory().partner();
        var code = unique("C");
        var answer = api.express().post(path(made) + "/sources", ApiCaller.source(partner, code));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().get("sources")).hasSize(2);
        var source = answer.json()
                .get("sources")
                .valueStream()
                .filter(one -> one.get("partner_id").asLong() == partner)
                .findFirst()
                .orElseThrow();
        assertThat(answer.header("Location"))
                .hasValue(path(made) + "/sources/" + source.get("id").asLong());
        assertThat(source.get("redox_only").asBoolean()).isFalse();
    }

    @Test
    void sameKeyAddsOneSource() {
        var made = api.created();
        var body = ApiCaller.source(api.directory().partner(), unique("C"));
        var keyed = api.express().with("Idempotency-Key", unique("key"));

        var first = keyed.post(path(made) + "/sources", body);
        var second = keyed.post(path(made) + "/sources", body);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(onlyError(api.express().post(path(made) + "/sources", body))).isEqualTo("duplicate");
    }

    @Test
    void changesASourceThatKeepsItsIdAndWhatWasNotGiven() {
        var made = api.created();
        var source = made.at("/sources/0");
        var address = path(made) + "/sources/" + source.get("id").asLong();

        var changed =
                api.express().put(address, Map.of("redox_only", true)).json().at("/sources/0");
        assertThat(changed.get("id")).isEqualTo(source.get("id"));
        assertThat(changed.get("facility_code")).isEqualTo(source.get("facility_code"));
        assertThat(changed.get("redox_only").asBoolean()).isTrue();

        var without =
                api.express().put(address, "{\"facility_code\": null}").json().at("/sources/0");
        assertThat(without.get("id")).isEqualTo(source.get("id"));
        assertThat(without.get("facility_code").isNull()).isTrue();
    }

    @Test
    void refusesASourceThatBreaksARule() {
        var made = api.created();
        var sources = path(made) + "/sources";
        var taken = made.at("/sources/0/facility_code").asString();

        assertThat(onlyError(api.express().post(sources, Map.of()))).isEqualTo("/partner_id required");
        assertThat(onlyError(api.express().post(sources, Map.of("partner_id", 999999999))))
                .isEqualTo("/partner_id unknown-partner");
        assertThat(onlyError(api.express()
                        .post(sources, ApiCaller.source(api.directory().partner(), taken))))
                .isEqualTo("/facility_code facility-code-taken");
        assertThat(onlyError(api.express().put(sources + "/" + made.at("/sources/0/id"), "{\"partner_id\": null}")))
                .isEqualTo("/partner_id required");
        var unknown = api.express().put(sources + "/999999999", Map.of());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("type").asString()).isEqualTo("/problems/unknown-source");
    }

    @Test
    void theLastSourceOfALiveOneStays() {
        var made = api.created();
        var first = path(made) + "/sources/" + made.at("/sources/0/id").asLong();
        var refused = api.express().delete(first);

        assertThat(onlyError(refused)).isEqualTo("/sources last-source");
        assertThat(refused.json().get("type").asString()).isEqualTo("/problems/last-source");

        api.express()
                .post(
                        path(made) + "/sources",
                        Map.of("partner_id", api.directory().partner()));
        assertThat(api.express().delete(first).json().get("sources")).hasSize(1);
        assertThat(api.express().delete(first).status()).isEqualTo(404);
    }

    @Test
    void partsOfAnUnknownConfigurationAreNotFound() {
        var unknown = ApiCaller.PATH + "/999999999";
        assertThat(api.express().put(unknown + "/markets/1", Map.of()).status()).isEqualTo(404);
        assertThat(api.express()
                        .post(
                                unknown + "/sources",
                                Map.of("partner_id", api.directory().partner()))
                        .status())
                .isEqualTo(404);
        assertThat(api.express().delete(unknown + "/sources/1").status()).isEqualTo(404);
        assertThat(api.express().post(unknown + "/deactivation", null).status()).isEqualTo(404);
        assertThat(api.express()
                        .post(unknown + "/restorations", Map.of("revision", 1))
                        .status())
                .isEqualTo(404);
    }

    private static Map<String, Object> offering(List<Long> lines) {
        return Map.of(
                "service_lines",
                lines.stream().map(line -> Map.of("service_line_id", line)).toList());
    }
}
