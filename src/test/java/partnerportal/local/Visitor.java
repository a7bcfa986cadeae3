package partnerportal.local;

import org.jsoup.nodes.FormElement;
import partnerportal.local.identity.DemoUser;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person at the portal without a browser: keeps cookies, follows links, sends the forms that pages offer. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI portal;
    private final HttpClient following;
    private final HttpClient stopping;
    private Consumer<PortalAnswer> watcher = answer -> {};

    Visitor(URI portal) {
        this.portal = portal;
        var cookies = new CookieManager();
        this.following = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NORMAL)
                .build();
        this.stopping = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /** From now on somebody looks at every answer. */
    public Visitor watchedBy(Consumer<PortalAnswer> watcher) {
        this.watcher = watcher;
        return this;
    }

    /** Signs in through the provider's own page. */
    public Visitor signIn(DemoUser user) {
        var signInPage = open("/oauth2/authorization/portal");
        var form = signInPage.form("form:has(input[value=" + user.login() + "])");
        var arrived = follow(send(form, Map.of()));
        if (!arrived.address().getAuthority().equals(portal.getAuthority())
                || arrived.address().getPath().equals("/login")) {
            throw new IllegalStateException(
                    user.login() + " was not signed in but arrived at " + arrived.address() + ": " + arrived.status());
        }
        return this;
    }

    /** The first answer at the path, whatever it is. */
    public PortalAnswer get(String path, String... headers) {
        return exchange(stopping, request(portal.resolve(path), headers).GET().build());
    }

    /** The page one ends up at. */
    public PortalAnswer open(String path) {
        return exchange(following, request(portal.resolve(path)).GET().build());
    }

    /** The page a redirect leads to; an answer that is none stays what it is. */
    public PortalAnswer follow(PortalAnswer answer) {
        return answer.location().map(address -> open(address.toString())).orElse(answer);
    }

    /** Sends a form with what is filled in, some of it changed, and gives the first answer. */
    public PortalAnswer send(FormElement form, Map<String, String> changed, String... headers) {
        var fields = form.formData().stream().map(field -> Map.entry(field.key(), field.value()));
        var kept = fields.filter(field -> !changed.containsKey(field.getKey())).toList();
        var body = Stream.concat(kept.stream(), changed.entrySet().stream())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var address = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"));
        return post(address, body, headers);
    }

    /** Sends a form with a file of any size, which is streamed. */
    public PortalAnswer upload(
            FormElement form,
            Map<String, String> changed,
            String field,
            String fileName,
            Supplier<InputStream> content,
            String... headers) {
        var boundary = "portal-" + UUID.randomUUID();
        var fields = form.formData().stream()
                .filter(one -> !changed.containsKey(one.key()) && !one.key().equals(field))
                .map(one -> Map.entry(one.key(), one.value()));
        var head = Stream.concat(fields, changed.entrySet().stream())
                        .map(one -> part(boundary, "name=\"" + one.getKey() + "\"") + one.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + part(boundary, "name=\"%s\"; filename=\"%s\"".formatted(field, fileName));
        var tail = "\r\n--" + boundary + "--\r\n";
        return exchange(
                stopping,
                request(URI.create(form.absUrl("action")), headers)
                        .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(
                                new SequenceInputStream(bytes(head), content.get()), bytes(tail))))
                        .build());
    }

    private static String part(String boundary, String disposition) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts without any form, and thus without the token that every form carries. */
    public PortalAnswer postWithoutForm(String path) {
        return post(portal.resolve(path), "");
    }

    /** Posts a body of whatever kind, which no form of the portal would. */
    public PortalAnswer post(String path, String contentType, String body) {
        return exchange(
                stopping,
                request(portal.resolve(path))
                        .setHeader("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private PortalAnswer post(URI address, String body, String... headers) {
        return exchange(
                stopping,
                request(address, headers)
                        .setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).setHeader("Accept", "text/html");
        return headers.length == 0 ? request : request.headers(headers);
    }

    private PortalAnswer exchange(HttpClient client, HttpRequest request) {
        var answer = PortalHttp.exchange(client, request);
        watcher.accept(answer);
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
