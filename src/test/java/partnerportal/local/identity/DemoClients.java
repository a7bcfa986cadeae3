package partnerportal.local.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The applications the provider knows: the portal at every address it was allowed at, and the machine clients. */
final class DemoClients implements RegisteredClientRepository {

    static final String PORTAL = "partner-portal-pages";
    static final String PORTAL_SECRET = "demo";

    private final List<String> portals = new CopyOnWriteArrayList<>();

    void allowPortal(String publicAddress) {
        portals.add(publicAddress);
    }

    List<String> portals() {
        return List.copyOf(portals);
    }

    boolean mayReturnTo(String address) {
        return portals.stream()
                .anyMatch(portal -> address.equals(signInReturn(portal)) || address.equals(signOutReturn(portal)));
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.equals(PORTAL)) {
            return portal();
        }
        return machine(clientId).map(DemoClients::client).orElse(null);
    }

    /** Called to keep a stronger hash of a secret that was used; these secrets are public. */
    @Override
    public void save(RegisteredClient client) {}

    private static Optional<DemoMachine> machine(String clientId) {
        return Arrays.stream(DemoMachine.values())
                .filter(machine -> machine.clientId().equals(clientId))
                .findFirst();
    }

    private RegisteredClient portal() {
        return confidential(PORTAL, PORTAL_SECRET)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .redirectUris(uris -> portals.forEach(portal -> uris.add(signInReturn(portal))))
                // The portal cannot be built without one, and before any portal is allowed nobody may return.
                .redirectUri("http://localhost:1/nobody")
                .postLogoutRedirectUris(uris -> portals.forEach(portal -> uris.add(signOutReturn(portal))))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient client(DemoMachine machine) {
        return confidential(machine.clientId(), DemoMachine.SECRET)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(machine.scopes()))
                .build();
    }

    private static RegisteredClient.Builder confidential(String clientId, String secret) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(Duration.ofHours(1))
                        .build());
    }

    private static String signInReturn(String portal) {
        return portal + "/login/oauth2/code/portal";
    }

    private static String signOutReturn(String portal) {
        return portal + "/signed-out";
    }
}
