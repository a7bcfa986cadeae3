package partnerportal.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the outside world from those of this machine, this network and those with a meaning of their own, as
 * the IANA special-purpose registries list them (RFC 6890). An IPv4 address inside an IPv6 one counts as itself.
 */
final class PublicAddresses {

    private static final int IPV4_BYTES = 4;

    private static final List<Network> NOT_PUBLIC = List.of(
            Network.of("0.0.0.0", 8),
            Network.of("10.0.0.0", 8),
            Network.of("100.64.0.0", 10),
            Network.of("127.0.0.0", 8),
            Network.of("169.254.0.0", 16),
            Network.of("172.16.0.0", 12),
            Network.of("192.0.0.0", 24),
            Network.of("192.0.2.0", 24),
            Network.of("192.88.99.0", 24),
            Network.of("192.168.0.0", 16),
            Network.of("198.18.0.0", 15),
            Network.of("198.51.100.0", 24),
            Network.of("203.0.113.0", 24),
            Network.of("224.0.0.0", 4),
            Network.of("240.0.0.0", 4),
            Network.of("2001::", 23),
            Network.of("2001:db8::", 32),
            Network.of("3fff::", 20));

    /** All of IPv6 that is given out; loopback, link-local and unique local addresses are outside. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::", 3);

    /** Where an IPv4 address stands inside an IPv6 one. */
    private record Embedding(Network network, int at) {}

    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(new Network(mappedPrefix(), 96), 12),
            new Embedding(Network.of("::", 96), 12),
            new Embedding(Network.of("64:ff9b::", 96), 12),
            new Embedding(Network.of("2002::", 16), 2));

    private PublicAddresses() {}

    static boolean includes(InetAddress address) {
        return includes(address.getAddress());
    }

    /** @param address 4 or 16 bytes */
    static boolean includes(byte[] address) {
        if (address.length == IPV4_BYTES) {
            return isInNone(address);
        }
        for (var embedding : EMBEDDINGS) {
            if (embedding.network().holds(address)) {
                return isInNone(Arrays.copyOfRange(address, embedding.at(), embedding.at() + IPV4_BYTES));
            }
        }
        return GLOBAL_IPV6.holds(address) && isInNone(address);
    }

    private static boolean isInNone(byte[] address) {
        return NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }

    /** {@code ::ffff:0:0}, which the platform's reader turns into an IPv4 address. */
    private static byte[] mappedPrefix() {
        var prefix = new byte[16];
        prefix[10] = (byte) 0xff;
        prefix[11] = (byte) 0xff;
        return prefix;
    }

    private record Network(byte[] prefix, int bits) {

        static Network of(String address, int bits) {
            try {
                return new Network(InetAddress.getByName(address).getAddress(), bits);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (prefix[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
