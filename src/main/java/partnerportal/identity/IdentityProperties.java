package partnerportal.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.util.stream.Stream;

/**
 * How the portal asks Auth0's Management API; all given, or none.
 *
 * @param address of the tenant, such as {@code https://example.eu.auth0.com}; its own domain, not a custom one
 * @param clientId of the portal's machine-to-machine application
 * @param applicationId the client id of the application that partners' people sign in to
 */
@ConfigurationProperties("portal.identity")
public record IdentityProperties(
        @DefaultValue("") String address,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String applicationId) {

    public IdentityProperties {
        var given = Stream.of(address, clientId, clientSecret, applicationId)
                .filter(setting -> !setting.isBlank())
                .count();
        if (given != 0 && given != 4) {
            throw new IllegalArgumentException(
                    "To check SSO connections set all of AUTH0_MANAGEMENT_ADDRESS, AUTH0_MANAGEMENT_CLIENT_ID,"
                            + " AUTH0_MANAGEMENT_CLIENT_SECRET and AUTH0_APPLICATION_ID, or none of them.");
        }
        address = address.replaceFirst("/+$", "");
        if (given == 4 && URI.create(address).getHost() == null) {
            throw new IllegalArgumentException(
                    "AUTH0_MANAGEMENT_ADDRESS must be a full address such as https://example.eu.auth0.com.");
        }
    }

    boolean isGiven() {
        return !address.isBlank();
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    /** What a token for the Management API names in {@code aud}. */
    String audience() {
        return address + "/api/v2/";
    }

    /** Without the secret, so that it gets into no log. */
    @Override
    public String toString() {
        return "IdentityProperties[" + address + ", client " + clientId + ", application " + applicationId + "]";
    }
}
