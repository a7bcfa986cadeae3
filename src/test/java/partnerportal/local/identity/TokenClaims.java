package partnerportal.local.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationGrantAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.util.List;
import java.util.Optional;

/** Shapes tokens as Auth0 does: who and what may be in them is the same, so the portal cannot tell the difference. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    static final String DEFAULT_AUDIENCE = "partner-portal";

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            addPerson(context);
            return;
        }
        var clientId = context.getRegisteredClient().getClientId();
        context.getClaims()
                .audience(List.of(audience(context)))
                .claim("azp", clientId)
                .claim(OAuth2ParameterNames.SCOPE, String.join(" ", context.getAuthorizedScopes()));
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            context.getClaims().subject(clientId + "@clients").claim("gty", "client-credentials");
        } else {
            addPerson(context);
        }
    }

    private static void addPerson(JwtEncodingContext context) {
        Optional.<Authentication>ofNullable(context.getPrincipal())
                .flatMap(person -> DemoUser.withLogin(person.getName()))
                .ifPresent(user -> user.claims().forEach(context.getClaims()::claim));
    }

    private static String audience(JwtEncodingContext context) {
        if (context.getAuthorizationGrant() instanceof OAuth2AuthorizationGrantAuthenticationToken grant
                && grant.getAdditionalParameters().get("audience") instanceof String audience) {
            return audience;
        }
        return DEFAULT_AUDIENCE;
    }
}
