package partnerportal.configuration.imports.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import partnerportal.configuration.imports.StoreFiles;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
class ImportPagesIT {

    private static final String IMPORTS = "/configurations/imports";
    private static final String COMPARISONS = "/configurations/reconciliations";

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    StoreFiles files;
    String key = "";

    @BeforeEach
    void prepare() {
        files = new StoreFiles(jdbc);
        key = StoreFiles.unique();
    }

    @Test
    void fileIsPlannedLookedAtAppliedAndUndone() throws Exception {
        var address = upload(express(record("a"), record("b").putNull("name").put("colour", "red")));
        var plan = page(get(address), 200);
        PageChecks.assertSound(plan);
        assertThat(plan.select("h1").text()).isEqualTo("What stores.json would change");
        assertThat(plan.select("nav.tabs a").eachText())
                .containsExactly("All 2", "New 1", "Changed 0", "Unchanged 0", "Not used 1", "Warnings 0");
        assertThat(plan.select("tbody .danger-ink").text()).isEqualTo("Line 3, name: Enter a name");
        assertThat(plan.select(".note.warn").text()).contains("colour");

        var unagreed = page(application(address, plan), 422);
        PageChecks.assertSound(unagreed);
        assertThat(unagreed.select("[role=alert] a").attr("href")).isEqualTo("#leave_out_invalid");
        assertThat(unagreed.select("tbody tr")).hasSize(1);
        assertThat(live("a")).isZero();

        page(application(address, plan).param("leave_out_invalid", "true"), 303);
        assertThat(live("a")).isEqualTo(1);
        var applied = page(get(address), 200);
        PageChecks.assertSound(applied);
        assertThat(applied.select("h1").text()).isEqualTo("stores.json was applied");
        assertThat(applied.select("form[action$=application]")).isEmpty();

        var asked = page(get(address + "/reversal"), 200);
        PageChecks.assertSound(asked);
        assertThat(asked.select("button").text()).contains("Undo import");
        page(post(address + "/reversal").with(csrf()), 303);
        assertThat(live("a")).isZero();
        var undone = page(get(address), 200);
        assertThat(undone.select(".note h2").eachText()).contains("This import was undone");
        var list = page(get(IMPORTS), 200);
        PageChecks.assertSound(list);
        assertThat(list.select("tbody tr:has(a[href$=" + address + "])").text())
                .contains("stores.json Undone Express 1 0 1");
    }

    @Test
    void stalePlanIsShownAnewAndUndoingThatIsRefusedSaysWhy() throws Exception {
        apply(upload(express(record("a"))));
        var first = upload(express(record("a").put("allow_user_care_requests", false)));
        var seen = page(get(first), 200);
        apply(upload(express(record("a").put("phone_number", "+13035550177"))));
        var stale = page(application(first, seen), 409);
        PageChecks.assertSound(stale);
        assertThat(stale.select(".note.warn[data-focus] h2").text()).isEqualTo("Something changed after you looked");
        page(application(first, stale), 303);

        apply(upload(express(record("a").put("phone_number", "+13035550188"))));
        var asked = page(get(first + "/reversal"), 200);
        PageChecks.assertSound(asked);
        assertThat(asked.select("main form li").text()).isEqualTo("Partner " + key + "a");
        assertThat(asked.select("main form button")).isEmpty();
        var refused = page(post(first + "/reversal").with(csrf()), 409);
        assertThat(refused.select("[role=alert]").text())
                .contains("Nothing was undone")
                .contains(key + "a");
    }

    @Test
    void filesThatCannotBeUsedAreRefusedAtTheirField() throws Exception {
        assertThat(refusal(IMPORTS, "express", file("a.json", ""))).isEqualTo("The file is empty");
        assertThat(refusal(IMPORTS, "express", file("", ""))).isEqualTo("Select a JSON or zip file");
        assertThat(refusal(IMPORTS, "people", file("a.json", "[{}]"))).isEqualTo("Choose whose file it is");
        assertThat(refusal(IMPORTS, "express", file("a.csv", "a,b\n1,2\n"))).contains("neither JSON nor a zip");
        assertThat(refusal(COMPARISONS, "express", file("a.json", "{}"))).contains("no list of configurations");
        var large = new MockMultipartFile("file", "a.json", "application/json", new byte[ImportFile.MOST_BYTES + 1]);
        assertThat(refusal(COMPARISONS, "express", large)).isEqualTo("The selected file must be 20 MB or smaller");
    }

    @Test
    void storesAreComparedOnAPageAndAsCsv() throws Exception {
        apply(upload(express(record("a"), record("b"))));
        var file = file(
                "now.json",
                new String(
                        express(record("a").put("phone_number", "+13035550133"), record("c")), StandardCharsets.UTF_8));
        var page = Jsoup.parse(send(COMPARISONS, "express", file, "page").getContentAsString());
        PageChecks.assertSound(page);
        assertThat(page.select("h1").text()).endsWith("% match");
        assertThat(page.select("tbody tr:contains(" + key + "a)").text())
                .contains("Different line 2")
                .contains("(303) 555-0100")
                .contains("(303) 555-0133");
        assertThat(page.select("tbody tr:contains(" + key + "c)").text()).contains("Missing here");
        var csv = send(COMPARISONS, "express", file, "csv");
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .contains(
                        "Different,line 2," + key + "a,Partner " + key + "a,/phone_number,'+13035550100,'+13035550133,")
                .contains("Missing here,line 3," + key + "c,")
                .contains("Missing there,," + key + "b,");
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void examplesOnThePageCanBeImportedAsTheyStand(Layout layout) throws Exception {
        directoryOfTheExamples();
        var examples = page(get(IMPORTS + "/layouts"), 200);
        PageChecks.assertSound(examples);
        assertThat(examples.select("pre").eachText()).isNotEmpty();
        apply(upload(LayoutExample.of(Layout.EXPRESS).json().getBytes(StandardCharsets.UTF_8)));
        var example = LayoutExample.of(layout);
        for (var content : List.of(example.json().getBytes(StandardCharsets.UTF_8), zip(example))) {
            var plan = page(get(uploadAs(layout.id(), content)), 200);
            assertThat(plan.select("nav.tabs a").eachText()).contains("All 1", "Not used 0", "Warnings 0");
            assertThat(plan.select(".note.warn")).isEmpty();
        }
    }

    @Test
    void exportsAreFilesOfTheLayout() throws Exception {
        apply(upload(express(record("a"))));
        var json = answer(get("/configurations/exports/express"));
        assertThat(json.getHeader("Content-Disposition")).contains("express-").contains(".json");
        assertThat(ImportFile.read(Layout.EXPRESS, json.getContentAsByteArray()).records())
                .anySatisfy(one -> assertThat(
                                one.members().path("express_partner_id").asString())
                        .isEqualTo(key + "a"));
        var zip = answer(get("/configurations/exports/express?format=zip"));
        assertThat(ImportFile.read(Layout.EXPRESS, zip.getContentAsByteArray()).records())
                .isNotEmpty();
        page(get("/configurations/exports/people"), 404);
        page(get("/configurations/exports/express?format=xml"), 400);
        assertThat(jdbc.sql("""
                        select count(*) from audit_entries where action = 'configurations.exported'
                          and reason = 'Layout express, zip'
                        """).query(Long.class).single()).isPositive();
    }

    @Test
    void saysWhenDetailsWereForgotten() throws Exception {
        var address = upload(express(record("a")));
        apply(address);
        assertThat(page(get(address), 200).select(".page-head").text()).doesNotContain("kept for a day");
        jdbc.sql("update configuration_imports set content = null where id = :id")
                .param("id", Long.parseLong(address.substring(address.lastIndexOf('/') + 1)))
                .update();
        var later = page(get(address), 200);
        PageChecks.assertSound(later);
        assertThat(later.select(".page-head").text()).contains("Details are kept for a day");
    }

    @Test
    void importThatIsGoneAndChoiceThatIsNoneAreRefused() throws Exception {
        page(get(IMPORTS + "/999999999"), 404);
        page(get(IMPORTS + "/999999999/reversal"), 404);
        page(post(IMPORTS + "/999999999/reversal").with(csrf()), 404);
        var address = upload(express(record("a")));
        page(get(address + "?show=everything"), 400);
        page(get(address + "?page=0"), 400);
        assertThat(page(get(address + "?page=50"), 200).select("tbody tr")).isEmpty();
        page(post(address + "/application").with(csrf()), 422);
        PageChecks.assertSound(page(get(IMPORTS + "/new?layout=order-worker"), 200));
        PageChecks.assertSound(page(get(COMPARISONS + "/new"), 200));
    }

    private void directoryOfTheExamples() {
        jdbc.sql("""
                insert into directory_markets (external_market_id, name, short_name, time_zone, active, created_at, updated_at)
                select 159, 'Market of the example', 'EX159', 'America/Denver', true, now(), now()
                where not exists (select from directory_markets where external_market_id = 159)
                """).update();
        for (int line = 1; line <= 2; line++) {
            jdbc.sql("""
                    insert into directory_service_lines
                        (external_id, name, allow_bypass_risk_stratification, active, created_at, updated_at)
                    select :id, 'Line of the example ' || :id, false, true, now(), now()
                    where not exists (select from directory_service_lines where external_id = :id)
                    """).param("id", line).update();
        }
        for (int partner = 29001; partner <= 29003; partner++) {
            jdbc.sql("""
                    insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                    select :id, 'Partner of the example ' || :id, true, now(), now()
                    where not exists (select from directory_partners where station_channel_item_id = :id)
                    """).param("id", partner).update();
        }
    }

    private static byte[] zip(LayoutExample example) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var table : example.tables()) {
                zip.putNextEntry(new ZipEntry(table.file()));
                zip.write(table.csv().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private long live(String suffix) {
        return jdbc.sql("""
                select count(*) from partner_configurations where express_partner_id = :id and deactivated_at is null
                """).param("id", key + suffix).query(Long.class).single();
    }

    private ObjectNode record(String suffix) {
        return files.express(key + suffix);
    }

    private static byte[] express(ObjectNode... records) {
        return StoreFiles.json("express", List.of(records));
    }

    private String upload(byte[] content) throws Exception {
        return uploadAs("express", content);
    }

    private String uploadAs(String layout, byte[] content) throws Exception {
        var file = new MockMultipartFile("file", "stores.json", "application/json", content);
        var answer = send(IMPORTS, layout, file, "page");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private void apply(String address) throws Exception {
        var plan = page(get(address), 200);
        if (!plan.select("input[name=plan_hash]").isEmpty()) {
            page(application(address, plan), 303);
        }
    }

    private static MockHttpServletRequestBuilder application(String address, Document plan) {
        return post(address + "/application")
                .param("plan_hash", plan.select("input[name=plan_hash]").val())
                .with(csrf());
    }

    private String refusal(String path, String layout, MockMultipartFile file) throws Exception {
        var answer = send(path, layout, file, "page");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        PageChecks.assertSound(page);
        return page.select("[role=alert][data-focus] li").text();
    }

    private MockHttpServletResponse send(String path, String layout, MockMultipartFile file, String as)
            throws Exception {
        return portal.perform(MockMvcRequestBuilders.multipart(path)
                        .file(file)
                        .param("layout", layout)
                        .param("as", as)
                        .with(dana())
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.with(dana()).with(csrf())).andReturn().getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = answer(request.accept("text/html"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static RequestPostProcessor dana() {
        return oidcLogin()
                .idToken(token -> token.subject("dana.okafor")
                        .claim("name", "Dana Okafor")
                        .claim(DemoUser.ROLES_CLAIM, List.of("super_admin")));
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "application/json", content.getBytes(StandardCharsets.UTF_8));
    }
}
