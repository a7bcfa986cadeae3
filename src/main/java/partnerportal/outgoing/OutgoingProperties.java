package partnerportal.outgoing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the portal may call.
 *
 * @param privateAddressesAllowed whether addresses of this machine and network are called, also without encryption: only
 *     where everything around the portal runs on the same machine
 */
@ConfigurationProperties("portal.outgoing")
public record OutgoingProperties(@DefaultValue("false") boolean privateAddressesAllowed) {}
