package partnerportal.redox;

import org.springframework.stereotype.Component;
import partnerportal.outgoing.Answer;
import partnerportal.outgoing.Ask;
import partnerportal.outgoing.CachedToken;
import partnerportal.outgoing.Deadline;
import partnerportal.outgoing.OutgoingFailed;
import partnerportal.outgoing.OutgoingHttp;
import partnerportal.outgoing.Unanswered;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Redox by its Platform API v1, with a token for which the client signs an assertion (RFC 7523). */
@Component
class RedoxDestinations implements Destinations {

    static final String TOKEN_PATH = "/v2/auth/token";
    static final String DESTINATIONS_PATH = "/platform/v1/destinations/";

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** Ids are UUIDs; anything that could lead to another address is none. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final RedoxProperties settings;
    private final OutgoingHttp http;
    private final ClientAssertion assertion;
    private final CachedToken token;

    RedoxDestinations(RedoxProperties settings, OutgoingHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.assertion = new ClientAssertion(settings, clock);
        this.token = new CachedToken(clock);
    }

    /** The client is known, its signature is not. */
    private static final class NotBelieved extends RuntimeException {}

    @Override
    public boolean isSetUp() {
        return settings.isGiven();
    }

    @Override
    public Sighting look(Set<String> destinationIds) {
        if (!isSetUp()) {
            return new Sighting.Unseen(Unanswered.NOT_SET_UP);
        }
        var deadline = Deadline.in(OutgoingHttp.PATIENCE);
        try {
            token(deadline);
            var unknown = new HashSet<String>();
            for (var id : destinationIds) {
                if (!isKnown(id, deadline)) {
                    unknown.add(id);
                }
            }
            return new Sighting.Seen(unknown);
        } catch (NotBelieved refused) {
            return new Sighting.KeyRefused();
        } catch (OutgoingFailed failed) {
            return new Sighting.Unseen(failed.why());
        }
    }

    /** A kept token that is no longer believed is replaced once. */
    private boolean isKnown(String id, Deadline deadline) {
        if (!ID.matcher(id).matches()) {
            return false;
        }
        var answer = ask(id, deadline);
        if (answer.status() == 401) {
            token.forget();
            answer = ask(id, deadline);
        }
        return switch (answer.status()) {
            case 200 -> names(answer, id);
            case 400, 404 -> false;
            case 401, 403 -> throw new OutgoingFailed(Unanswered.PORTAL_REFUSED);
            default -> throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        };
    }

    private static boolean names(Answer answer, String id) {
        var named = answer.json().at("/payload/destination/id").asString("");
        if (!named.equalsIgnoreCase(id)) {
            throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        }
        return true;
    }

    private Answer ask(String id, Deadline deadline) {
        return http.send(Ask.get(settings.at(DESTINATIONS_PATH + id)).as(token(deadline)), deadline);
    }

    private String token(Deadline deadline) {
        return token.value(() -> askForToken(deadline));
    }

    private Answer askForToken(Deadline deadline) {
        var answer = http.send(
                Ask.post(
                        settings.at(TOKEN_PATH),
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_assertion_type",
                                ASSERTION_TYPE,
                                "client_assertion",
                                assertion.signedFor(settings.at(TOKEN_PATH)))),
                deadline);
        return switch (answer.status()) {
            case 200 -> answer;
            case 400, 401, 403 -> throw new NotBelieved();
            default -> throw new OutgoingFailed(Unanswered.UNEXPECTED_ANSWER);
        };
    }
}
