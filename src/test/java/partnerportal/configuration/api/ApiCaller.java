package partnerportal.configuration.api;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls the API of configurations in every part that may be played, with configurations of the test's own. */
public final class ApiCaller {

    public static final String PATH = "/api/v1/partner-configurations";

    private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

    private final PortalHttp http;
    private final Tokens tokens;
    private final DirectoryRowsForTests directory;

    public ApiCaller(PortalHttp http, Tokens tokens, JdbcClient jdbc) {
        this.http = http;
        this.tokens = tokens;
        this.directory = new DirectoryRowsForTests(jdbc);
    }

    public DirectoryRowsForTests directory() {
        return directory;
    }

    /** Reads and writes every configuration. */
    public PortalHttp express() {
        return http.as(tokens.of(DemoMachine.EXPRESS_BACKEND));
    }

    public PortalHttp orderWorker() {
        return http.as(tokens.of(DemoMachine.ORDER_WORKER));
    }

    public PortalHttp superAdmin() {
        return http.as(tokens.of(DemoUser.DANA_OKAFOR));
    }

    /** A person of the partner, by way of Express. */
    public PortalHttp expressAdminOf(String expressPartnerId) {
        return http.as(tokens.draft(DemoUser.PRIYA_NAIR)
                .claim(DemoUser.EXPRESS_PARTNER_ID_CLAIM, expressPartnerId)
                .signed());
    }

    public PortalHttp anonymous() {
        return http;
    }

    public static String unique(String word) {
        return word + "-" + NEXT.incrementAndGet();
    }

    /** A body that makes a configuration with one market, one service line and one source. */
    public Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("express_partner_id", unique("express"));
        body.put("name", unique("Partner"));
        body.put("phone_number", "(303) 555-0142");
        body.put("allow_user_care_requests", true);
        body.put("markets", List.of(market(directory.market(), directory.serviceLine())));
        body.put("sources", List.of(source(directory.partner(), unique("F"))));
        return body;
    }

    public Map<String, Object> bodyWithRedox() {
        var body = body();
        body.put("redox_enabled", true);
        body.put("redox", Map.of("source_id", unique("src"), "destination_id", unique("dst")));
        return body;
    }

    public static Map<String, Object> market(long marketId, long serviceLineId) {
        return Map.of("market_id", marketId, "service_lines", List.of(Map.of("service_line_id", serviceLineId)));
    }

    public static Map<String, Object> source(long partnerId, String facilityCode) {
        return Map.of("partner_id", partnerId, "facility_code", facilityCode);
    }

    /** Makes it and gives what was answered. */
    public JsonNode created(Map<String, Object> body) {
        var answer = express().post(PATH, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    public JsonNode created() {
        return created(body());
    }

    public static String path(JsonNode configuration) {
        return PATH + "/" + configuration.get("id").asLong();
    }

    public static String tag(PortalAnswer answer) {
        return answer.header("ETag").orElseThrow();
    }

    /** The problem's only error, as {@code pointer code}. */
    public static String onlyError(PortalAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().get("errors")).as(answer.body()).hasSize(1);
        return errors(answer).getFirst();
    }

    public static List<String> errors(PortalAnswer answer) {
        return StreamSupport.stream(
                        Objects.requireNonNull(answer.json().get("errors")).spliterator(), false)
                .map(error -> (error.get("pointer").asString() + " "
                                + error.get("code").asString())
                        .strip())
                .toList();
    }
}
