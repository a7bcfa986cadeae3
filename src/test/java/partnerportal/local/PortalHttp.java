package partnerportal.local;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls the running portal as another system does: with a token, in JSON, following no redirect. Immutable. */
public final class PortalHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI portal;
    private final Map<String, String> headers;

    PortalHttp(URI portal) {
        this(portal, Map.of());
    }

    private PortalHttp(URI portal, Map<String, String> headers) {
        this.portal = portal;
        this.headers = headers;
    }

    /** The same with a bearer token. */
    public PortalHttp as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public PortalHttp with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new PortalHttp(portal, more);
    }

    public PortalAnswer get(String path) {
        return send("GET", path, null);
    }

    public PortalAnswer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public PortalAnswer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public PortalAnswer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body null for none, a text to be sent as it is, anything else to be written as JSON */
    public PortalAnswer send(String method, String path, @Nullable Object body) {
        var request = HttpRequest.newBuilder(portal.resolve(path))
                .timeout(PATIENCE)
                .method(method, publisher(body))
                .setHeader("Accept", "application/json");
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        return exchange(CLIENT, request.build());
    }

    static PortalAnswer exchange(HttpClient client, HttpRequest request) {
        try {
            return PortalAnswer.of(client.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> BodyPublishers.noBody();
            case String text -> BodyPublishers.ofString(text);
            default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }
}
