package partnerportal.backfill.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import partnerportal.backfill.runs.BackfillQueries.Rate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

    private static final Instant BEGIN = Instant.parse("2026-10-14T16:18:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0, 0%", "0, 9, 0%", "9, 9, 100%", "754, 1000, 75.4%", "1, 100000, <0.1%", "99999, 100000, 99.9%"})
    void sharesNeverSayAllOrNothingWhenItIsNotSo(long part, long whole, String words) {
        assertThat(Figures.percent(part, whole)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 byte", "999, 999 bytes", "6200000, 6.2 MB", "512000000000, 512.0 GB"})
    void sizesHaveTheirUnit(long bytes, String words) {
        assertThat(Figures.size(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-12-31, 'Oct 1 – Dec 31, 2026'",
        "2025-12-01, 2026-01-02, 'Dec 1, 2025 – Jan 2, 2026'",
        "2026-10-01, 2026-10-01, 'Oct 1, 2026'"
    })
    void daysSayTheYearOnce(LocalDate first, LocalDate last, String words) {
        assertThat(Spans.days(first, last)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s, Less than a minute left",
        "42, 42 s, Less than a minute left",
        "50, 50 s, About 1 minute left",
        "414, 6:54 min, About 7 minutes left",
        "15000, 4 h 10 min, About 4 h 10 min left"
    })
    void timesAreAsRoughAsTheyAreKnown(long seconds, String lasting, String left) {
        assertThat(Spans.lasting(Duration.ofSeconds(seconds))).isEqualTo(lasting);
        assertThat(Spans.left(Duration.ofSeconds(seconds))).isEqualTo(left);
    }

    @Test
    void sparklineTellsItsLineInWords() {
        var spark = Sparkline.of(rates(10, 90, 480, 450, 450, 450, 3));
        assertThat(spark.words()).isEqualTo("Between 9 and 48 care requests a second, 45 at the end.");
        assertThat(spark.now()).isEqualTo("45");
        assertThat(spark.from()).isEqualTo(BEGIN);
        assertThat(spark.until()).isEqualTo(BEGIN.plusSeconds(50));
        assertThat(spark.line()).startsWith("M0.0 ").endsWith("L300.0 5.6");
        assertThat(spark.area()).isEqualTo(spark.line() + "L300 44L0 44Z");
    }

    @Test
    void pausesAreNoTimeOfWork() {
        assertThat(WorkedTime.of(List.of())).isZero();
        assertThat(WorkedTime.of(rates(1, 500))).hasSeconds(1);
        assertThat(WorkedTime.of(rates(10, 5, 0, 0, 5))).hasSeconds(40);
        assertThat(WorkedTime.of(rates(10, 5, 0, 0, 0, 5))).hasSeconds(20);
        assertThat(WorkedTime.of(rates(60, 5, 5, 0, 5))).hasSeconds(180);
    }

    @Test
    void sparklineOfOneStretchIsFlat() {
        var spark = Sparkline.of(rates(1, 500));
        assertThat(spark.line()).isEqualTo("M0.0 3.0L300.0 3.0");
        assertThat(spark.now()).isEqualTo("500");
    }

    private static List<Rate> rates(int seconds, long... requests) {
        return IntStream.range(0, requests.length)
                .mapToObj(at -> new Rate(BEGIN.plusSeconds((long) at * seconds), requests[at]))
                .toList();
    }
}
