package partnerportal.outgoing;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.20.0.0",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4001:80e::200e",
                "64:ff9b::1.1.1.1"
            })
    void thatAreSomewhereOutsideMayBeCalled(String address) throws UnknownHostException {
        assertThat(PublicAddresses.includes(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "fc00::1",
                "fd00:ec2::254",
                "fdff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "3fff::1",
                "64:ff9b::127.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::1",
                "2002:c0a8:101::",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254"
            })
    void thatLeadInsideMayNot(String address) throws UnknownHostException {
        assertThat(PublicAddresses.includes(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7f000001", "a9fea9fe", "0a000001", "c0a80001"})
    void insideAnIpv6AddressAreSeen(String ipv4) {
        var mapped = HexFormat.of().parseHex("00000000000000000000ffff" + ipv4);
        assertThat(PublicAddresses.includes(mapped)).isFalse();
    }

    @Property
    void countTheSameHoweverTheyAreWritten(@ForAll @Size(4) byte[] ipv4) {
        var plain = PublicAddresses.includes(ipv4);
        for (var prefix : new String[] {"00000000000000000000ffff", "0064ff9b0000000000000000"}) {
            var written = HexFormat.of().parseHex(prefix + HexFormat.of().formatHex(ipv4));
            assertThat(PublicAddresses.includes(written)).isEqualTo(plain);
        }
    }
}
