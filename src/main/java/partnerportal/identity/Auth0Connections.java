package partnerportal.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import partnerportal.outgoing.Answer;
import partnerportal.outgoing.Ask;
import partnerportal.outgoing.CachedToken;
import partnerportal.outgoing.Deadline;
import partnerportal.outgoing.OutgoingFailed;
import partnerportal.outgoing.OutgoingHttp;
import partnerportal.outgoing.Unanswered;
import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The connections of an Auth0 tenant, by its Management API v2: {@code read:connections} and {@code read:clients} are the
 * rights it takes.
 */
@Component
class Auth0Connections implements Connections {

    private static final int MOST_PAGES = 50;

    private final IdentityProperties settings;
    private final OutgoingHttp http;
    private final CachedToken token;

    Auth0Connections(IdentityProperties settings, OutgoingHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.token = new CachedToken(clock);
    }

    @Override
    public boolean isSetUp() {
        return settings.isGiven();
    }

    @Override
    public Sighting look(@Nullable String connectionName) {
        if (!isSetUp()) {
            return new Sighting.Unseen(Unanswered.NOT_SET_UP);
        }
        var deadline = Deadline.in(OutgoingHttp.PATIENCE);
        try {
            var id = connectionName == null ? Optional.<String>empty() : find(connectionName, deadline);
            boolean enabled = id.isPresent() && isEnabled(id.get(), deadline);
            return new Sighting.Seen(id.isPresent(), enabled, logoutAddresses(deadline));
        } catch (OutgoingFailed failed) {
            return new Sighting.Unseen(failed.why());
        }
    }

    private Optional<String> find(String name, Deadline deadline) {
        var query = UriUtils.encode(name, StandardCharsets.UTF_8);
        var found = get("/api/v2/connections?fields=id,name&include_fields=true&name=" + query, deadline);
        return found.valueStream()
                .filter(connection -> connection.path("name").asString("").equals(name))
                .map(connection -> connection.path("id").asString(""))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    private boolean isEnabled(String connectionId, Deadline deadline) {
        var path = "/api/v2/connections/" + segment(connectionId) + "/clients?take=100";
        var page = get(path, deadline);
        for (int pages = 1; pages <= MOST_PAGES; pages++) {
            boolean among = page.path("clients")
                    .valueStream()
                    .anyMatch(client -> client.path("client_id").asString("").equals(settings.applicationId()));
            var next = page.path("next").asString("");
            if (among || next.isEmpty()) {
                return among;
            }
            page = get(path + "&from=" + UriUtils.encode(next, StandardCharsets.UTF_8), deadline);
        }
        throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
    }

    private LogoutAddresses logoutAddresses(Deadline deadline) {
        var path = "/api/v2/clients/" + segment(settings.applicationId());
        var application = get(path + "?fields=allowed_logout_urls&include_fields=true", deadline);
        return new LogoutAddresses(application
                .path("allowed_logout_urls")
                .valueStream()
                .map(url -> url.asString(""))
                .toList());
    }

    /** A kept token that is no longer believed is replaced once. */
    private JsonNode get(String path, Deadline deadline) {
        var answer = ask(path, deadline);
        if (answer.status() == 401) {
            token.forget();
            answer = ask(path, deadline);
        }
        return switch (answer.status()) {
            case 200 -> answer.json();
            // An application that is not there is one that the portal's settings name wrongly.
            case 401, 403, 404 -> throw new OutgoingFailed(Unanswered.PORTAL_REFUSED);
            default -> throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        };
    }

    private Answer ask(String path, Deadline deadline) {
        return http.send(Ask.get(settings.at(path)).as(token.value(() -> askForToken(deadline))), deadline);
    }

    private Answer askForToken(Deadline deadline) {
        var answer = http.send(
                Ask.post(
                        settings.at("/oauth/token"),
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", settings.clientId(),
                                "client_secret", settings.clientSecret(),
                                "audience", settings.audience())),
                deadline);
        return switch (answer.status()) {
            case 200 -> answer;
            case 400, 401, 403 -> throw new OutgoingFailed(Unanswered.PORTAL_REFUSED);
            default -> throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        };
    }

    private static String segment(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }
}
