package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BearerHeaderTests {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer aZ09-._~+/==", "bearer aZ09-._~+/==", "BEARER aZ09-._~+/=="})
    void tokenFollowsTheSchemeInAnyCase(String header) {
        assertThat(BearerHeader.token(header)).isEqualTo("aZ09-._~+/==");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic abc", "Bearers abc", "Bear", " Bearer abc"})
    void otherSchemesAreNotOurs(@Nullable String header) {
        assertThat(BearerHeader.token(header)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer  abc",
                "Bearer ==",
                "Bearer a=b",
                "Bearer a b",
                "Bearer a,b",
                "Bearer \u00e4"
            })
    void whatIsNoTokenIsRefused(String header) {
        assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> BearerHeader.token(header));
    }

    @Test
    void refusalDoesNotRepeatWhatWasSent() {
        assertThatExceptionOfType(InvalidBearerTokenException.class)
                .isThrownBy(() -> BearerHeader.token("Bearer secret!"))
                .withMessageNotContaining("secret");
    }
}
