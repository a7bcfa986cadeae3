package partnerportal.shell;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders templates as a page answer does, but without a server. */
public final class Rendering {

    /** When every rendered page believes to be shown. */
    public static final Instant NOW = Instant.parse("2026-10-14T16:05:00Z");

    public static final ShellPage SUPER_ADMIN = new ShellPage(
            "Staging",
            true,
            "Dana Okafor",
            "Super admin",
            List.of(
                    new ShellPage.MenuGroup(
                            "Partners",
                            List.of(
                                    new ShellPage.MenuEntry("Home", "/", "home", "h", false, null),
                                    new ShellPage.MenuEntry(
                                            "Configurations",
                                            "/configurations",
                                            "partners",
                                            "c",
                                            true,
                                            new ShellPage.MenuCount(1_204, "waiting for you")))),
                    new ShellPage.MenuGroup(
                            "Oversight",
                            List.of(new ShellPage.MenuEntry("Audit log", "/audit", "log", "a", false, null)))));

    private final StaticWebApplicationContext context = new StaticWebApplicationContext();
    private final Map<String, String> written = new HashMap<>();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final ThymeleafViewResolver views = new ThymeleafViewResolver();

    public Rendering() {
        context.setServletContext(new MockServletContext());
        context.refresh();
        with("moments", moments());
        engine.setEnableSpringELCompiler(true);
        engine.addTemplateResolver(files());
        engine.addTemplateResolver(snippets());
        views.setApplicationContext(context);
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        views.setCache(false);
    }

    /** Adds a bean that templates name with {@code @}. */
    public Rendering with(String name, Object bean) {
        context.getBeanFactory().registerSingleton(name, bean);
        return this;
    }

    /** A whole page, with the frame of a signed-in super admin unless the model brings its own. */
    public Document page(String template, Map<String, ?> model) {
        return Jsoup.parse(html(template, model));
    }

    /** A piece of markup that a page would contain. */
    public Document snippet(String markup, Map<String, ?> model) {
        return page(keep(markup), model);
    }

    public String html(String template, Map<String, ?> model) {
        var request = new MockHttpServletRequest(context.getServletContext());
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        var response = new MockHttpServletResponse();
        var everything = new HashMap<String, Object>(Map.of("shell", SUPER_ADMIN));
        everything.putAll(model);
        try {
            views.resolveViewName(template, Locale.US).render(everything, request, response);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot render " + template, e);
        }
    }

    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** A staging installation in Denver with nobody in particular to ask. */
    public static PortalProperties portal() {
        return new PortalProperties("staging", URI.create("http://localhost:8080"), ZoneId.of("America/Denver"), "");
    }

    public static Moments moments() {
        return new Moments(clock(), portal());
    }

    private static ClassLoaderTemplateResolver files() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCheckExistence(true);
        files.setOrder(1);
        return files;
    }

    private String keep(String markup) {
        var name = "snippet-" + written.size();
        written.put(name, markup);
        return name;
    }

    private AbstractConfigurableTemplateResolver snippets() {
        var snippets = new AbstractConfigurableTemplateResolver() {
            @Override
            protected @Nullable ITemplateResource computeTemplateResource(
                    IEngineConfiguration configuration,
                    String ownerTemplate,
                    String template,
                    String resourceName,
                    String characterEncoding,
                    Map<String, Object> attributes) {
                var markup = written.get(template);
                return markup == null ? null : new StringTemplateResource(markup);
            }
        };
        snippets.setOrder(2);
        return snippets;
    }
}
