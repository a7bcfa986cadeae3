package partnerportal.shell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CsvDownloadTests {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void isSavedUnderItsNameAndDay() throws IOException {
        download("é", null, 7);

        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"things-2026-11-21.csv\"");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("first,second,third\r\né,,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx", "\rx", "\nx"})
    void makesNoCellAFormula(String content) throws IOException {
        download(content, "a=1", "");

        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("'" + content)
                .contains(",a=1,");
    }

    private void download(Object... cells) throws IOException {
        var csv = CsvDownload.to(response, "things", LocalDate.of(2026, 11, 21), List.of("first", "second", "third"));
        csv.write(cells);
        csv.flush();
    }
}
