package partnerportal.phi;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.association.AssociationsForTests;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.work.Runs;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoMachine;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import partnerportal.local.mail.ReceivedMail;
import partnerportal.mail.delivery.DeliverMails;
import partnerportal.storage.ObjectStore;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What people and machines do around backfills of marked patients; every answer is looked at. */
final class MarkedStory {

    private static final String RUNS = "/backfills/";
    private static final String API = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Answers answers = new Answers();
    private final Runs runs;
    private final Visitor dana;
    private final PortalHttp person;
    private final PortalHttp machine;
    private final JdbcClient jdbc;
    private final ObjectStore store;
    private final DeliverMails delivery;

    MarkedStory(ApplicationContext portal) {
        runs = new Runs(portal);
        jdbc = portal.getBean(JdbcClient.class);
        store = portal.getBean(ObjectStore.class);
        delivery = portal.getBean(DeliverMails.class);
        dana = portal.getBean(Visitors.class).signedIn(DemoUser.DANA_OKAFOR).watchedBy(answers::page);
        var tokens = portal.getBean(Tokens.class);
        person = portal.getBean(PortalHttp.class).as(tokens.of(DemoUser.DANA_OKAFOR));
        machine = portal.getBean(PortalHttp.class).as(tokens.of(DemoMachine.STATION));
    }

    Answers answers() {
        return answers;
    }

    /** Of a partner of its own. */
    long started(String csv) {
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var station = jdbc.sql("select station_channel_item_id from directory_partners where id = :id")
                .param("id", partner)
                .query(String.class)
                .single();
        var typed = Map.of("partner", station, "first_day", "2026-08-01", "last_day", "2026-10-31");
        var form = dana.get("/backfills/new").form("form[action=/backfills]");
        var answer = dana.upload(
                form,
                typed,
                "file",
                Marks.FILE_NAME + ", " + Marks.FILE_NAME + ".csv",
                () -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
        var address = answer.location().orElseThrow().getPath();
        return Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The same by a script, whose answer is kept to be given again. */
    long startedByScript(String csv) {
        var partner = new DirectoryRowsForTests(jdbc).partner();
        var body = """
                --marked
                Content-Disposition: form-data; name="partner_id"

                %d
                --marked
                Content-Disposition: form-data; name="first_day"

                2026-08-01
                --marked
                Content-Disposition: form-data; name="last_day"

                2026-08-02
                --marked
                Content-Disposition: form-data; name="file"; filename="%s.csv"

                %s
                --marked--
                """.formatted(partner, Marks.FILE_NAME, csv).replace("\n", "\r\n");
        var keyed = person.with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Content-Type", "multipart/form-data; boundary=marked");
        var answer = answers.json(keyed.post(API + "/backfills", body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answers.json(keyed.post(API + "/backfills", body)).json()).isEqualTo(answer.json());
        return answer.json().get("id").asLong();
    }

    Backfill until(long id, BackfillState state) {
        return runs.until(id, state);
    }

    PortalAnswer press(long id, String what, Map<String, String> changed) {
        var answer = dana.send(dana.get(RUNS + id).form("form[action$=/%d/%s]".formatted(id, what)), changed);
        assertThat(answer.status()).as(what).isEqualTo(303);
        return answer;
    }

    /** All that is to be seen of a run, by people and by machines. */
    void looksAtRun(long id) {
        for (var page :
                List.of("", "?problems=all&shown=55", "?problems=birth_date&shown=55", "/problems", "/changes")) {
            dana.get(RUNS + id + page);
        }
        dana.get("/backfills?show=waiting");
        dana.get("/");
        for (var path : List.of(
                "",
                "/rejections",
                "/matches?page_size=200",
                "/pairs?decision=all",
                "/plan",
                "/plan/changes?change=add")) {
            answers.json(machine.get(API + RUNS + id + path));
        }
        for (var path : List.of("/rejections", "/changes")) {
            answers.json(machine.with("Accept", "text/csv").get(API + RUNS + id + path));
        }
        answers.json(machine.get(API + "/backfills?page_size=200"));
    }

    void triesOtherColumns(long id) {
        var mapping = Map.of("columns", List.of(Map.of("column", "birth_date", "header", "PCP")));
        answers.json(person.put(API + RUNS + id + "/column-mapping?dry_run=true", mapping));
    }

    /** Decides the pair that is shown first, and gives what was shown. */
    String review(long id, String decision) {
        var pair = dana.follow(dana.get(RUNS + id + "/review"));
        assertThat(pair.address().getPath()).matches("/backfills/[0-9]+/review/[0-9]+/[1-3]");
        var forms = pair.page().select("form:has(button[value=" + decision + "])");
        if (!forms.isEmpty()) {
            dana.send(pair.form("form:has(button[value=" + decision + "])"), Map.of("decision", decision));
        }
        return pair.body();
    }

    /** A result with a column too many, and one that cannot be read. */
    void comparesWithLegacy(long id) {
        var readable = "care_request_id,partner,patient\n1,%1$s,%1$s\n2,7,%1$s\n".formatted(Marks.TEXT);
        for (var csv : List.of(readable, readable + Marks.TEXT + ",7,\n")) {
            dana.upload(
                    dana.get(RUNS + id).form("form[action$=/legacy-comparison]"),
                    Map.of("as", "csv"),
                    "file",
                    Marks.FILE_NAME + ".csv",
                    () -> new ByteArrayInputStream(csv.getBytes(UTF_8)));
            answers.json(machine.with("Content-Type", "text/csv").post(API + RUNS + id + "/legacy-comparisons", csv));
        }
    }

    void looksAtAssociationsOf(long id) {
        var partner = runs.find(id).order().partnerId();
        dana.get("/associations?partner=" + partner);
        answers.json(machine.get(API + "/associations?page_size=200&partner_id=" + partner));
        var request = jdbc.sql("select min(care_request_id) from associations where backfill_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(dana.get("/associations/" + request).body()).contains(MarkedPatients.MEMBER);
        answers.json(machine.get("%s/care-requests/%d/associations/%d".formatted(API, request, partner)));
        answers.json(machine.get("%s/care-requests/%d/associations".formatted(API, request)));
    }

    void setsAndRemovesOneByHand() {
        var address = "%s/care-requests/%d/associations/%d"
                .formatted(API, AssociationsForTests.unique(), new DirectoryRowsForTests(jdbc).partner());
        assertThat(answers.json(person.put(address, Map.of("reason", "Checked by phone")))
                        .status())
                .isEqualTo(201);
        answers.json(person.send("DELETE", address, Map.of("reason", "Another one of that name")));
    }

    void exports() {
        var id = answers.json(person.post(API + "/exports", Map.of("kind", "full")))
                .json()
                .get("id")
                .asLong();
        await().atMost(PATIENCE)
                .until(() -> answers.json(person.get(API + "/exports/" + id))
                        .json()
                        .get("state")
                        .asString()
                        .equals("done"));
    }

    void undoes(long id) {
        var form = dana.get(RUNS + id + "/undo").form("form[action$=/undo]");
        assertThat(dana.send(form, Map.of("reason", "The wrong list")).status()).isEqualTo(303);
    }

    /** Waits until the run failed, and looks at what is said of it. */
    void failed(long id) {
        await().atMost(PATIENCE).until(() -> runs.find(id).state() == BackfillState.FAILED);
        looksAtRun(id);
        answers.page(person.get(API + RUNS + id));
    }

    /** What is sent is not repeated by who refuses it. */
    void isRefused() {
        var mark = Marks.TEXT;
        var run = API + "/backfills/999999999";
        List.of(
                        person.post(API + "/backfills", Map.of("reason", mark, "object_key", mark)),
                        person.post(API + "/backfills", "{\"first_day\": \"" + mark + "\"}"),
                        person.post(API + "/backfills", "{\"" + mark),
                        person.put(run + "/pairs/1/1", Map.of("decision", mark)),
                        person.put(run + "/column-mapping", Map.of("columns", List.of(Map.of("column", mark)))),
                        person.post(run + "/undo", Map.of("reason", mark)))
                .forEach(answer -> assertThat(answers.json(answer).status()).isBetween(400, 499));
    }

    void cancelled(long id) {
        dana.send(
                dana.get(RUNS + id + "/cancellation").form("form[action$=/cancellation]"),
                Map.of("reason", "The wrong list"));
        await().atMost(PATIENCE).until(() -> runs.find(id).at().cleared() != null);
    }

    long people(long id) {
        return runs.count("select count(*) from eligible_people where backfill_id = :id", id)
                + runs.count("select count(*) from eligible_list_tables(:id)", id);
    }

    boolean hasFile(long id) {
        return store.exists(runs.find(id).order().file().key());
    }

    /** Waits until somebody was told how the run ended. */
    void mailed(long id, Supplier<List<ReceivedMail>> received) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> {
            delivery.run();
            return received.get().stream().anyMatch(mail -> mail.subject().startsWith("Backfill BF-" + id + " "));
        });
    }
}
