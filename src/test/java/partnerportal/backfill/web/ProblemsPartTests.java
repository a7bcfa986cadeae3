package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import partnerportal.backfill.eligible.LoadReport;
import partnerportal.backfill.eligible.LoadReport.ProblemCount;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.FileEncoding;
import partnerportal.backfill.file.ProblemCode;
import partnerportal.backfill.web.ProblemsPart.Choice;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsPartTests {

    private static final int MOST = 100_000;

    @Test
    void saysThatOnlyTheFirstAreKept() {
        var report = report(problems(Column.ZIP, 250_000), problems(Column.PHONE, 3));

        var part = part(report, "phone", true);

        assertThat(part.noneWords())
                .isEqualTo(
                        "The first 100,000 problems of the file are kept to be looked at, and none of these is among them.");
        assertThat(part.downloadWords()).isEqualTo("Download the first 100,000 problems");
        assertThat(part.all()).isEqualTo(3);
    }

    @Test
    void saysThatTheRowsAreDeletedWhenTheyAre() {
        var part = part(report(problems(Column.ZIP, 1)), "zip", false);

        assertThat(part.noneWords()).startsWith("The rows were deleted with the list.");
        assertThat(part.downloadWords()).isEqualTo("Download 1 problem");
    }

    @Test
    void reasonThatTheFileDoesNotHaveStandsForAll() {
        var report = report(problems(Column.ZIP, 2));

        for (var reason : List.of("phone", "nonsense", "row")) {
            assertThat(new Choice(reason, 55).in(report)).as(reason).isEqualTo(new Choice("all", 55));
        }
        assertThat(new Choice("zip", 5).in(report).reason()).isEqualTo("zip");
    }

    private static ProblemsPart part(LoadReport report, String reason, boolean kept) {
        return Objects.requireNonNull(ProblemsPart.of(report, new Choice(reason, 5), List.of(), MOST, kept));
    }

    private static ProblemCount problems(@Nullable Column column, int count) {
        return new ProblemCount(column, ProblemCode.values()[0], count);
    }

    private static LoadReport report(ProblemCount... problems) {
        return new LoadReport(
                300_000,
                50_000,
                250_000,
                0,
                FileEncoding.values()[0],
                ",",
                Map.of(),
                List.of(),
                Map.of(),
                List.of(problems),
                null,
                null);
    }
}
