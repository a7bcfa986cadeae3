package partnerportal.local.identity;

import com.nimbusds.jose.jwk.RSAKey;

import java.time.Clock;
import java.util.List;

/** Access tokens made on the spot, right ones and, through {@link TokenDraft}, wrong ones of every kind. */
public final class Tokens {

    private final String issuer;
    private final RSAKey key;
    private final Clock clock;

    Tokens(String issuer, RSAKey key, Clock clock) {
        this.issuer = issuer;
        this.key = key;
        this.clock = clock;
    }

    /** A token of the machine client with all its scopes. */
    public String of(DemoMachine machine) {
        return draft(machine).signed();
    }

    /** A token of the person, got through the portal's own client. */
    public String of(DemoUser user) {
        return draft(user).signed();
    }

    /** A token of the person that another system passes on. */
    public String of(DemoUser user, DemoMachine through) {
        return draft(user).claim("azp", through.clientId()).signed();
    }

    /** A token of a machine client that exists in this test only. */
    public String machineWith(String... scopes) {
        return machine("some-machine", String.join(" ", scopes)).signed();
    }

    public TokenDraft draft(DemoMachine machine) {
        return machine(machine.clientId(), machine.scope());
    }

    public TokenDraft draft(DemoUser user) {
        var draft = draft(user.login()).claim("azp", DemoClients.PORTAL).claim("scope", "openid profile email");
        user.claims().forEach(draft::claim);
        return draft;
    }

    /** A token with a subject and nothing that gives a right. */
    public TokenDraft draft(String subject) {
        var now = clock.instant();
        return new TokenDraft(key)
                .claim("iss", issuer)
                .claim("sub", subject)
                .claim("aud", List.of(TokenClaims.DEFAULT_AUDIENCE))
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plusSeconds(3600).getEpochSecond());
    }

    private TokenDraft machine(String clientId, String scope) {
        return draft(clientId + "@clients")
                .claim("azp", clientId)
                .claim("gty", "client-credentials")
                .claim("scope", scope);
    }
}
