package partnerportal.phi;

import io.grpc.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.local.PortalTest;
import partnerportal.local.station.LocalStation;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Patients of whom everything is marked go through backfills; then everything that was written is searched for the marks. */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class MarkedPatientsIT {

    private static final String SAID = "no such patient: " + Marks.TEXT + ", born " + Marks.BIRTH_DATE;

    @Autowired
    LocalStation station;

    @Autowired
    JdbcClient jdbc;

    MarkedStory story;
    Everywhere everywhere;
    Log log;

    @BeforeEach
    void prepare(@Autowired ApplicationContext portal) {
        everywhere = new Everywhere(portal);
        log = Log.listen();
        station.describes(MarkedPatients::described);
        story = new MarkedStory(portal);
    }

    @AfterEach
    void recover() {
        station.recover();
        log.close();
    }

    @Test
    void wholeBackfill(CapturedOutput output) {
        var id = story.started(MarkedPatients.file());
        story.until(id, BackfillState.READY);
        story.looksAtRun(id);
        story.triesOtherColumns(id);

        station.fails(3, Status.UNAVAILABLE.withDescription(SAID));
        story.press(id, "matching", Map.of());
        story.until(id, BackfillState.PAUSED);
        story.looksAtRun(id);
        var reviewed = story.until(id, BackfillState.REVIEW);
        assertThat(reviewed.requests().matched()).isPositive();
        assertThat(reviewed.requests().review()).isPositive();
        story.looksAtRun(id);

        assertThat(Marks.in(story.review(id, "same"), Marks.ofPatients())).isNotEmpty();
        story.review(id, "different");
        station.fails(1, Status.INVALID_ARGUMENT.withDescription(SAID));
        assertThat(story.review(id, "open")).contains("Station").doesNotContain("no such patient");
        story.comparesWithLegacy(id);
        story.press(id, "commit", Map.of());
        story.until(id, BackfillState.DONE);
        story.looksAtRun(id);
        story.looksAtAssociationsOf(id);
        story.setsAndRemovesOneByHand();
        story.exports();
        story.undoes(id);
        story.looksAtRun(id);

        assertNowhere(id, output, "done");
        assertThat(jdbc.sql("select count(*) from associations where backfill_id = :id and member_id = :member")
                        .param("id", id)
                        .param("member", MarkedPatients.MEMBER)
                        .query(Long.class)
                        .single())
                .as("associations that tell of the member, as they may")
                .isPositive();
    }

    @Test
    void failures(CapturedOutput output) {
        var refused = story.started(MarkedPatients.file());
        story.until(refused, BackfillState.READY);
        station.fails(1, Status.INVALID_ARGUMENT.withDescription(SAID));
        story.press(refused, "matching", Map.of());
        var files = List.of(
                MarkedPatients.fileWithoutHeader(),
                MarkedPatients.uselessFile(),
                MarkedPatients.file() + "\n\"" + Marks.TEXT);
        for (var file : files) {
            story.failed(story.started(file));
        }
        story.failed(refused);
        story.isRefused();
        story.until(story.startedByScript(MarkedPatients.file()), BackfillState.READY);

        assertNowhere(refused, output, "failed");
    }

    @Test
    void whatIsCancelledIsNotEvenInAList() {
        var id = story.started(MarkedPatients.file());
        story.until(id, BackfillState.READY);
        assertThat(story.people(id)).isPositive();
        assertThat(story.hasFile(id)).isTrue();
        story.cancelled(id);
        assertThat(story.people(id)).isZero();
        assertThat(story.hasFile(id)).isFalse();
    }

    private void assertNowhere(long id, CapturedOutput output, String told) {
        story.mailed(id, everywhere::received);
        assertThat(everywhere.received())
                .anySatisfy(mail -> assertThat(mail.subject())
                        .startsWith("Backfill BF-" + id + " ")
                        .endsWith(told));
        everywhere.assertUnmarked();
        assertThat(story.answers().leaks()).as("answers").isEmpty();
        assertThat(log.lines()).isPositive();
        assertThat(log.leaks()).as("logs").isEmpty();
        assertThat(Marks.in(output.getAll(), Marks.all())).as("output").isEmpty();
    }
}
