package partnerportal.shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import partnerportal.shared.BadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PagingTests {

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void linksToTheNextPageOfTheSameQuestionWithoutNamingAHost() {
        asked("q=a%20b%26c&page_token=old&page_size=2");

        var answer = Paging.linked(ResponseEntity.ok().eTag("\"tag\"").body("page"), "next");

        assertThat(answer.getHeaders().getFirst(HttpHeaders.LINK))
                .isEqualTo("</api/v1/things?q=a%20b%26c&page_size=2&page_token=next>; rel=\"next\"");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"tag\"");
        assertThat(answer.getBody()).isEqualTo("page");
    }

    @Test
    void linksToNothingFromTheLastPage() {
        asked("page_token=old");

        assertThat(Paging.linked(ResponseEntity.ok("page"), null).getHeaders().containsHeader(HttpHeaders.LINK))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void refusesAPageThatIsNoneOrTooLong(int size) {
        assertThatExceptionOfType(BadRequest.class)
                .isThrownBy(() -> Paging.size(size))
                .withMessageContaining("between 1 and 200");
    }

    private static void asked(String query) {
        var request = new MockHttpServletRequest("GET", "/api/v1/things");
        request.addHeader("Host", "evil.example");
        request.setQueryString(query);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}
