package partnerportal.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class LogoutAddressesTests {

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/logout, https://sso.example/logout",
        "https://sso.example/logout, https://SSO.example/logout",
        "https://sso.example/logout?from=express#top, https://sso.example/logout",
        "https://sso.example/logout, https://sso.example/logout?a=b",
        "https://alder.sso.example/logout, https://*.sso.example/logout",
        "https://alder-sso.example, https://*-sso.example"
    })
    void allowWhatIsListed(String url, String entry) {
        assertThat(new LogoutAddresses(List.of("https://other.example", entry)).allow(url))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://sso.example/logout, https://sso.example/logout/",
        "https://sso.example/Logout, https://sso.example/logout",
        "http://sso.example/logout, https://sso.example/logout",
        "https://sso.example:444/logout, https://sso.example/logout",
        "https://sso.example.evil.example/logout, https://sso.example/logout",
        "https://a.b.sso.example/logout, https://*.sso.example/logout",
        "https://evil.example/.sso.example/logout, https://*.sso.example/logout",
        "https://sso.example/a/b, https://sso.example/*",
        "https://ssoXexample/logout, https://sso.example/logout"
    })
    void refuseEverythingElse(String url, String entry) {
        assertThat(new LogoutAddresses(List.of(entry)).allow(url)).isFalse();
    }
}
