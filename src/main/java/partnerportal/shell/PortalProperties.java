package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

import java.net.URI;
import java.time.ZoneId;

/**
 * What this installation is.
 *
 * @param environment {@code production}, or the name that every page shows so that nobody mistakes it for production
 * @param publicAddress where browsers reach the portal and the provider sends them back to; never taken from the request
 * @param displayZone the time zone in which pages tell times
 * @param supportContact whom people ask, as they would write or call them; blank when there is nobody in particular
 */
@ConfigurationProperties("portal")
public record PortalProperties(
        @DefaultValue("production") String environment,
        @DefaultValue("http://localhost:8080") URI publicAddress,
        @DefaultValue("America/Denver") ZoneId displayZone,
        @DefaultValue("") String supportContact) {

    public PortalProperties {
        if (!publicAddress.isAbsolute() || publicAddress.getHost() == null) {
            throw new IllegalArgumentException("portal.public-address must be a full address such as "
                    + "https://portal.example.com, not '" + publicAddress + "'");
        }
    }

    public boolean production() {
        return environment.equals("production");
    }

    /** Null in production. */
    public @Nullable String environmentLabel() {
        return production() ? null : StringUtils.capitalize(environment);
    }
}
