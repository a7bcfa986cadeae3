package partnerportal.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import partnerportal.local.identity.DemoUser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A person at a browser of their own. */
final class Guest {

    /** The browser writes down every answer that refuses something; journeys are refused on purpose. */
    private static final Pattern REFUSAL = Pattern.compile(
            "Failed to load resource: the server responded with a status of (401|403|404|409|412|422) \\(.*\\)");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Guest(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::listen);
    }

    /** What the page itself got wrong so far: errors of its scripts, or what its security policy had to stop. */
    List<String> complaints() {
        return complaints;
    }

    private void listen(ConsoleMessage message) {
        var text = message.text();
        if (message.type().equals("error") && !REFUSAL.matcher(text).matches()) {
            complaints.add(text + " at " + message.location());
        }
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Through the portal's own page and the provider's, as people do. */
    Guest signIn(DemoUser user) {
        open("/");
        link("Sign in").click();
        pick(user);
        return this;
    }

    /** At the provider's page, where the browser waits. */
    void pick(DemoUser user) {
        assertThat(heading("Demo sign-in")).isVisible();
        button(Pattern.compile(user.displayName())).click();
        assertThat(page).not().hasTitle("Demo sign-in");
    }

    Response open(String path) {
        return Objects.requireNonNull(page.navigate(path), path);
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(Pattern name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    Locator field(String label) {
        return page.getByRole(AriaRole.MAIN).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator menu() {
        return page.getByRole(
                AriaRole.NAVIGATION, new GetByRoleOptions().setName("Main").setExact(true));
    }

    /** Follows a link of the menu. */
    void goTo(String page) {
        menu().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(page).setExact(true))
                .click();
        assertThat(title()).hasText(page);
    }

    /** The page's own heading. */
    Locator title() {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    Guest wears(Look look) {
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        return this;
    }

    /** Into {@code target/screens}. */
    void picture(String name, Look look) {
        wears(look);
        page.screenshot(new ScreenshotOptions()
                .setFullPage(look.width() > 1000)
                .setPath(Path.of(
                        "target",
                        "screens",
                        name + "-" + look.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png")));
    }
}
