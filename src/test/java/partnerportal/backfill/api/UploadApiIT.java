package partnerportal.backfill.api;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static partnerportal.backfill.api.BackfillCaller.PATH;
import static partnerportal.backfill.api.BackfillCaller.errors;
import static partnerportal.backfill.api.BackfillCaller.problem;

@PortalTest
class UploadApiIT {

    private static final String BOUNDARY = "a-boundary-of-the-test";
    private static final String HEADER = "given_name,family_name,birth_date\n";
    private static final int BEYOND_OTHER_UPLOADS = 30 * 1024 * 1024;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    BackfillCaller caller;

    @BeforeEach
    void prepare(@Autowired ExchangeProperties exchange) {
        caller = new BackfillCaller(http, tokens, jdbc, exchange);
    }

    @Test
    void fileMayComeWithTheRequest() {
        var fields = fields();
        fields.put("column_mapping", "[{\"column\": \"birth_date\", \"header\": \"birth_date\"}]");
        var content = HEADER + "Ada,Example,1980-01-02\n";

        var first = send(caller.superAdmin(), fields, content);
        var second = send(caller.superAdmin(), fields, content);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.json().at("/file/origin").asString()).isEqualTo("upload");
        assertThat(first.json().at("/file/name").isNull()).isTrue();
        assertThat(caller.superAdmin()
                        .get(BackfillCaller.path(first.json().get("id").asLong()))
                        .json()
                        .at("/file/name")
                        .asString())
                .isEqualTo("list.csv");
        assertThat(first.json().at("/file/size").asLong()).isEqualTo(content.length());
        assertThat(first.json().at("/column_mapping/0/column").asString()).isEqualTo("birth_date");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("id")).isEqualTo(first.json().get("id"));
    }

    @Test
    void uploadCanBeTried() {
        var fields = fields();
        var tried = send(caller.station(), PATH + "?dry_run=true", fields, HEADER + "Ada,Example,1980-01-02\n");
        assertThat(tried.json().get("outcome").asString()).as(tried.body()).isEqualTo("created");
        assertThat(errors(send(caller.station(), PATH + "?dry_run=true", fields, "")))
                .containsExactly("/file empty");
        assertThat(caller.station()
                        .get(PATH + "?partner_id=" + fields.get("partner_id"))
                        .json()
                        .get("backfills"))
                .isEmpty();
    }

    @Test
    void largeFileIsTaken() {
        var line = "Ada,Example,1980-01-02\n";
        var content = HEADER + line.repeat(BEYOND_OTHER_UPLOADS / line.length());
        var answer = send(caller.station(), fields(), content);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().at("/file/size").asLong()).isEqualTo(content.length());
    }

    @Test
    void nothingIsReadOfWhoMayNotStart() {
        var content = HEADER + "a".repeat(2 * 1024 * 1024);
        assertThat(send(http.as(tokens.of(DemoMachine.AUDITOR)), fields(), content)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void jsonStaysAsSmallAsElsewhere() {
        var body = caller.body();
        body.put("reason", "a".repeat(2 * 1024 * 1024));
        assertThat(caller.station().post(PATH, body).status()).isEqualTo(413);
    }

    @Test
    void whatIsWrongIsToldByItsField() {
        var fields = fields();
        fields.remove("last_day");
        assertThat(errors(send(caller.station(), fields, HEADER))).containsExactly("/last_day required");
        fields.put("last_day", "soon");
        assertThat(problem(send(caller.station(), fields, HEADER))).isEqualTo("400 invalid-parameter");
        fields.put("last_day", "2026-06-30");
        assertThat(errors(send(caller.station(), fields, ""))).containsExactly("/file empty");
        fields.put("column_mapping", "{");
        assertThat(errors(send(caller.station(), fields, HEADER))).containsExactly("/column_mapping unreadable");
        fields.remove("column_mapping");
        fields.put("dry_run", "true");
        assertThat(problem(send(caller.station(), fields, HEADER))).isEqualTo("400 invalid-parameter");
    }

    @Test
    void sameKeyGetsTheSameAnswerForTheSameFileOnly() {
        var keyed = caller.station().with("Idempotency-Key", UUID.randomUUID().toString());
        var fields = fields();
        var first = send(keyed, fields, HEADER + "Ada,Example,1980-01-02\n");
        var again = send(keyed, fields, HEADER + "Ada,Example,1980-01-02\n");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(problem(send(keyed, fields, HEADER + "Bea,Example,1981-01-02\n")))
                .isEqualTo("422 idempotency-key-reused");
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("partner_id", String.valueOf(caller.partner()));
        fields.put("first_day", "2026-06-01");
        fields.put("last_day", "2026-06-30");
        return fields;
    }

    private static PortalAnswer send(PortalHttp who, Map<String, String> fields, String content) {
        return send(who, PATH, fields, content);
    }

    private static PortalAnswer send(PortalHttp who, String path, Map<String, String> fields, String content) {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n")
                .append(value + "\r\n"));
        body.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n")
                .append("Content-Type: text/csv\r\n\r\n")
                .append(content)
                .append("\r\n--" + BOUNDARY + "--\r\n");
        return who.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .post(path, body.toString());
    }
}
