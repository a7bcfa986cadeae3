package partnerportal.outgoing;

import org.apache.hc.client5.http.DnsResolver;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Looks names up for the connection that follows and refuses those that lead inside. The addresses returned are the ones
 * connected to, so a name that answers differently a moment later gains nothing. Addresses written as such pass here too.
 */
record GuardedNames(DnsResolver names, boolean privateAddressesAllowed) implements DnsResolver {

    /** The name leads to an address that must not be asked. */
    static final class Refused extends UnknownHostException {

        Refused(String host) {
            super(host + " leads to an address that is not public");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        for (var address : addresses) {
            if (!privateAddressesAllowed && !PublicAddresses.includes(address)) {
                throw new Refused(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
