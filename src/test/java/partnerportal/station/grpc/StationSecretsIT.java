package partnerportal.station.grpc;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.grpc.Status;
import io.micrometer.core.instrument.Meter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import partnerportal.shared.RequestId;
import partnerportal.station.StationUnavailable;

import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What is written down of calls: which, how they ended, how long they took and their id. Nothing else. */
class StationSecretsIT extends StationTest {

    private static final String MARK = "Zyxwvut";
    private static final String REQUEST = "TEST-REQUEST-1";

    private final ListAppender<ILoggingEvent> written = new ListAppender<>();
    private final Logger everybody = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("partnerportal.station");

    @BeforeEach
    void listen() {
        written.start();
        everybody.addAppender(written);
        ours.setLevel(Level.ALL);
        MDC.put(RequestId.KEY, REQUEST);
    }

    @AfterEach
    void stopListening() {
        everybody.detachAppender(written);
        ours.setLevel(null);
        MDC.remove(RequestId.KEY);
    }

    @Test
    void failedCallIsWrittenDownWithoutWhatStationSaid() {
        station.fails(1, Status.INTERNAL.withDescription("no such patient: " + MARK));
        var told = catchThrowable(() -> source.list(everything(10)));
        assertThat(told).isInstanceOf(StationUnavailable.class).hasNoCause();
        assertThat(told.getMessage()).doesNotContain(MARK);
        assertThat(log()).contains("list", "INTERNAL", " ms", REQUEST).doesNotContain(MARK);
    }

    @Test
    void requestIdReachesStation() {
        source.find(1);
        assertThat(station.asked().getFirst().requestId()).isEqualTo(REQUEST);
        MDC.remove(RequestId.KEY);
        source.find(1);
        assertThat(RequestId.isAcceptable(station.asked().getLast().requestId()))
                .isTrue();
    }

    @Test
    void neitherCredentialNorPatientsAreWrittenDown() {
        station.tells(page -> {
            var changed = page.toBuilder();
            changed.getCareRequestsBuilder(0)
                    .getPatientBuilder()
                    .setGivenName(MARK)
                    .setFamilyName(MARK)
                    .setBirthDate("02/28/1961");
            return changed.build();
        });
        assertThat(catchThrowable(() -> source.list(everything(10)))).hasMessageNotContaining(MARK);
        station.believes("another");
        assertThat(catchThrowable(() -> source.list(everything(10)))).hasMessageNotContaining(station.credential());
        station.recover();
        var page = source.list(everything(10));
        assertThat(page.toString()).doesNotContain(familyName(0));
        assertThat(log())
                .contains("a birth date is not written as YYYY-MM-DD")
                .doesNotContain(MARK, station.credential(), "1961", familyName(0));
        assertThat(meters.getMeters().stream().map(Meter::getId).map(Meter.Id::toString))
                .noneMatch(id -> id.contains(MARK) || id.contains(station.credential()));
    }

    @Test
    void settingsDoNotShowTheCredential() {
        assertThat(settings("station.example:443", MARK, DEADLINE).toString()).doesNotContain(MARK);
    }

    private String familyName(int number) {
        return String.valueOf(station.world().careRequest(number).patient().familyName());
    }

    private String log() {
        return written.list.stream()
                .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()))
                .collect(Collectors.joining("\n"));
    }
}
