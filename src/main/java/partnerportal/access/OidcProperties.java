package partnerportal.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import jakarta.validation.constraints.NotBlank;

/**
 * Which OpenID provider is trusted, and where its tokens say who somebody is.
 *
 * @param issuer its address exactly as in the tokens' {@code iss}
 * @param redirectUri where the provider sends people back to, built from the portal's public address, never from a request
 * @param postLogoutRedirectUri where the provider sends people after they signed out
 * @param audience what a token for the API must name in {@code aud}
 * @param rolesClaim the claim with the list of roles
 * @param expressPartnerIdClaim the claim with the partner a person belongs to
 */
@Validated
@ConfigurationProperties("portal.oidc")
public record OidcProperties(
        @NotBlank String issuer,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @NotBlank String redirectUri,
        @NotBlank String postLogoutRedirectUri,
        @DefaultValue("partner-portal") String audience,
        @DefaultValue("https://partner-portal/roles") String rolesClaim,

        @DefaultValue("https://partner-portal/express_partner_id")
        String expressPartnerIdClaim) {}
