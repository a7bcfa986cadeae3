package partnerportal.shell;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTests {

    private final Moments moments = Rendering.moments();

    @Test
    void todayHasTheTime() {
        assertThat(moments.words(Instant.parse("2026-10-14T15:58:00Z"))).isEqualTo("Today 09:58");
    }

    @Test
    void dayIsThatOfTheDisplayZone() {
        // Denver is six hours behind: its Oct 14 ends at 06:00 UTC on the 15th and begins at 06:00 UTC on the 14th.
        assertThat(moments.words(Instant.parse("2026-10-15T05:59:59Z"))).isEqualTo("Today 23:59");
        assertThat(moments.words(Instant.parse("2026-10-14T05:59:59Z"))).isEqualTo("Yesterday");
        assertThat(moments.words(Instant.parse("2026-10-13T05:59:59Z"))).isEqualTo("Oct 12");
    }

    @Test
    void otherYearIsNamed() {
        assertThat(moments.words(Instant.parse("2025-10-12T18:00:00Z"))).isEqualTo("Oct 12, 2025");
    }

    @Test
    void fullTimeNamesTheZoneInForceThen() {
        assertThat(moments.full(Instant.parse("2026-10-14T15:58:07Z"))).isEqualTo("Oct 14, 2026, 09:58:07 MDT");
        assertThat(moments.full(Instant.parse("2026-12-14T15:58:07Z"))).isEqualTo("Dec 14, 2026, 08:58:07 MST");
    }

    @Test
    void insideASentenceWordsAreSmallAndMonthsAreNot() {
        assertThat(moments.inSentence(Instant.parse("2026-10-14T15:58:00Z"))).isEqualTo("today 09:58");
        assertThat(moments.inSentence(Instant.parse("2026-10-13T15:58:00Z"))).isEqualTo("yesterday");
        assertThat(moments.inSentence(Instant.parse("2026-10-01T15:58:00Z"))).isEqualTo("Oct 1");
    }

    @Test
    void noTimeIsBlank() {
        assertThat(moments.words(null)).isEmpty();
        assertThat(moments.full(null)).isEmpty();
    }

    @Test
    void followsTheConfiguredZone() {
        var portal =
                new PortalProperties("production", URI.create("http://localhost:8080"), ZoneId.of("Asia/Tokyo"), "");
        assertThat(new Moments(Rendering.clock(), portal).words(Instant.parse("2026-10-14T15:58:00Z")))
                .isEqualTo("Today 00:58");
    }
}
