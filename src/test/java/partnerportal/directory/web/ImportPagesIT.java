package partnerportal.directory.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import partnerportal.directory.Ids;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.DemoUser;
import partnerportal.shell.PageChecks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PortalTest
class ImportPagesIT {

    @Autowired
    MockMvc portal;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fileIsPlannedLookedAtAndAppliedOnce() throws Exception {
        var known = Ids.next();
        var added = Ids.next();
        insert(known, "Alder");
        var address = upload("""
                Station_Channel_Item_Id;Display_Name;colour
                %d;Alder Health;red
                %d;Birch;blue
                x;Cedar;green
                """.formatted(known, added));
        var plan = page(get(address), 200);
        PageChecks.assertSound(plan);
        assertThat(plan.select("nav.tabs a").eachText())
                .containsExactly("All 3", "New 1", "Changed 1", "Unchanged 0", "Not used 1", "Warnings 0");
        assertThat(plan.select("tbody .badge").eachText()).containsExactly("Changed", "New", "Not used");
        assertThat(plan.select("tbody del").text()).isEqualTo("Before: Alder");
        assertThat(plan.select("tbody .danger-ink").text())
                .isEqualTo("Station ID: The ID must be a whole number above 0");
        assertThat(plan.select(".note.warn").text()).contains("colour");
        assertThat(nameOf(known)).isEqualTo("Alder");
        assertThat(page(get(address + "?show=invalid"), 200).select("tbody th").eachText())
                .containsExactly("Cedar");

        apply(address, plan, 303);
        assertThat(nameOf(known)).isEqualTo("Alder Health");
        assertThat(nameOf(added)).isEqualTo("Birch");
        var result = page(get(address), 200);
        PageChecks.assertSound(result);
        assertThat(result.select("main dl.facts dd").eachText()).containsExactly("1", "1", "0", "1");

        rename(known, "Alder once more");
        apply(address, plan, 303);
        assertThat(nameOf(known)).isEqualTo("Alder once more");
    }

    @Test
    void planThatNobodySawIsNotApplied() throws Exception {
        var known = Ids.next();
        insert(known, "Dogwood");
        var address = upload("station_channel_item_id,display_name\n" + known + ",Dogwood Health\n");
        var seen = page(get(address), 200);
        rename(known, "Dogwood Clinic");
        var stale = apply(address, seen, 409);
        PageChecks.assertSound(stale);
        assertThat(stale.select(".note.warn[data-focus] h2").text())
                .isEqualTo("The directory changed after you looked");
        assertThat(stale.select("tbody del").text()).isEqualTo("Before: Dogwood Clinic");
        assertThat(nameOf(known)).isEqualTo("Dogwood Clinic");
        apply(address, stale, 303);
        assertThat(nameOf(known)).isEqualTo("Dogwood Health");
    }

    @Test
    void textAboutBypassingThatIsNeitherYesNorNoIsListed() throws Exception {
        var rows = "external_id,name,allow_bypass_risk_stratification\n%d,%s,over 65 only\n"
                .formatted(Ids.next(), Ids.name("Visit"));
        var answer = send(file("lines.csv", bytes(rows)), "service-lines");
        var plan = page(get(Objects.requireNonNull(answer.getRedirectedUrl()) + "?show=warnings"), 200);
        assertThat(plan.select("tbody li").text())
                .isEqualTo("Allows bypassing risk stratification: Neither yes nor no: taken as no");
    }

    @Test
    void fileThatChangesNothingOffersNothingToApply() throws Exception {
        var known = Ids.next();
        insert(known, "Elm");
        var plan = page(get(upload("station_channel_item_id,display_name\n" + known + ",Elm\n")), 200);
        assertThat(plan.select("input[name=plan_hash]")).isEmpty();
        assertThat(plan.select(".note").text()).contains("Nothing to apply");
    }

    @Test
    void fileThatCannotBeUsedIsRefusedAtItsField() throws Exception {
        assertThat(refusal("partners", "empty.csv", new byte[0])).isEqualTo("The selected file is empty");
        assertThat(refusal("partners", "", new byte[0])).isEqualTo("Select a CSV file");
        assertThat(refusal("markets", "a.csv", bytes("a,b\n1,2\n")))
                .isEqualTo("The file has no column named external_market_id. Columns found: a, b");
        assertThat(refusal("partners", "a.pdf", new byte[] {'%', 'P', 'D', 'F', (byte) 0xFF, 0}))
                .startsWith("The file is not UTF-8 text.");
        assertThat(refusal("partners", "big.csv", new byte[10 * 1024 * 1024 + 1]))
                .isEqualTo("The selected file must be smaller than 10 MB");
        assertThat(refusal("people", "a.csv", bytes("a\n1\n"))).isEqualTo("Choose what the file holds");
    }

    @Test
    void pathAndControlCharactersOfTheFileNameAreNotKept() throws Exception {
        var content = bytes("station_channel_item_id,display_name\n" + Ids.next() + ",Fir\n");
        var answer = send(file("C:\\Users\\dana\\par\u0000tners.csv", content), "partners");
        var plan = page(get(Objects.requireNonNull(answer.getRedirectedUrl())), 200);
        assertThat(plan.select("h1").text()).isEqualTo("What partners.csv would change");
    }

    @Test
    void importThatIsGoneAndChoiceThatIsNoneAreRefused() throws Exception {
        page(get("/directory/imports/999999999"), 404);
        var address = upload("station_channel_item_id,display_name\n" + Ids.next() + ",Fir\n");
        page(get(address + "?show=everything"), 400);
        page(get(address + "?page=0"), 400);
        assertThat(page(get(address + "?page=50"), 200).select("tbody tr")).isEmpty();
    }

    private String upload(String rows) throws Exception {
        var answer = send(file("rows.csv", bytes(rows)), "partners");
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private String refusal(String kind, String name, byte[] content) throws Exception {
        var answer = send(file(name, content), kind);
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        PageChecks.assertSound(page);
        return page.select("[role=alert][data-focus] li").text();
    }

    private MockHttpServletResponse send(MockMultipartFile file, String kind) throws Exception {
        return portal.perform(MockMvcRequestBuilders.multipart("/directory/imports")
                        .file(file)
                        .param("kind", kind)
                        .with(dana())
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Document apply(String address, Document plan, int status) throws Exception {
        var hash = plan.select("input[name=plan_hash]").val();
        return page(post(address + "/application").param("plan_hash", hash).with(csrf()), status);
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var answer = portal.perform(request.accept("text/html").with(dana()).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private static RequestPostProcessor dana() {
        return oidcLogin()
                .idToken(token -> token.subject("dana.okafor")
                        .claim("name", "Dana Okafor")
                        .claim(DemoUser.ROLES_CLAIM, List.of("super_admin")));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "text/csv", content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void insert(long key, String name) {
        jdbc.sql("""
                insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                values (?, ?, true, now(), now())
                """).param(key).param(name).update();
    }

    private void rename(long key, String name) {
        jdbc.sql("update directory_partners set display_name = ? where station_channel_item_id = ?")
                .param(name)
                .param(key)
                .update();
    }

    private String nameOf(long key) {
        return jdbc.sql("select display_name from directory_partners where station_channel_item_id = ?")
                .param(key)
                .query(String.class)
                .single();
    }
}
