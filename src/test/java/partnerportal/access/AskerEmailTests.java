package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AskerEmailTests {

    private static final String DANA = "dana.okafor@partner-portal.example";

    private final Askers askers = new Askers(new OidcProperties(
            "http://localhost:9000",
            "portal",
            "secret",
            "http://localhost:8080/in",
            "http://localhost:8080/out",
            "partner-portal",
            "roles",
            "partner"));

    @Test
    void isThatOfAPersonsToken() {
        assertThat(email(Map.of("email", DANA))).isEqualTo(DANA);
        assertThat(email(Map.of("email", DANA, "email_verified", true))).isEqualTo(DANA);
        assertThat(email(Map.of())).isNull();
    }

    @Test
    void isNoneThatTheProviderDidNotVerify() {
        assertThat(email(Map.of("email", DANA, "email_verified", false))).isNull();
        assertThat(email(Map.of("email", DANA, "email_verified", "false"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "dana", "dana@localhost", "dana@a.example\r\nBcc: eve@b.example", "Dana <dana@a.example>"})
    void isNothingThatMailCannotBeSentTo(String claim) {
        assertThat(email(Map.of("email", claim))).isNull();
    }

    @Test
    void isNeverThatOfAMachine() {
        assertThat(email(Map.of("email", DANA, "gty", "client-credentials"))).isNull();
    }

    @Test
    void isNotToldWhenTheAskerIsWritten() {
        var token = token(Map.of("email", DANA));
        assertThat(askers.of(token))
                .hasValueSatisfying(asker -> assertThat(asker.toString()).doesNotContain(DANA));
    }

    private @Nullable String email(Map<String, Object> claims) {
        return askers.of(token(claims)).orElseThrow().email();
    }

    private static JwtAuthenticationToken token(Map<String, Object> claims) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .subject("dana.okafor")
                .claims(all -> all.putAll(claims))
                .build();
        return new JwtAuthenticationToken(token, List.of());
    }
}
