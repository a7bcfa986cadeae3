package partnerportal.station.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import org.junit.jupiter.api.Test;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.StationRefused;
import partnerportal.station.grpc.v1.CareRequest;
import partnerportal.station.grpc.v1.GetCareRequestResponse;
import partnerportal.station.grpc.v1.ListCareRequestsResponse;
import partnerportal.station.grpc.v1.Patient;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Answers that break the contract are not believed, and what is said of them has no values. */
class BrokenContractIT extends StationTest {

    @Test
    void careRequestsInAnotherOrderAreRefused() {
        assertRefused(
                page -> page.toBuilder()
                        .setCareRequests(0, page.getCareRequests(9))
                        .setCareRequests(9, page.getCareRequests(0))
                        .build(),
                "order of their creation");
    }

    @Test
    void careRequestThatComesTwiceIsRefused() {
        assertRefused(
                page -> page.toBuilder()
                        .setCareRequests(5, page.getCareRequests(4))
                        .build(),
                "comes twice");
        assertRefused(
                changed(5, one -> one.setId(one.getId() - 1).setCreatedAt(later(one.getCreatedAt(), 0))), "contract");
    }

    @Test
    void careRequestOutsideTheRangeIsRefused() {
        var world = station.world();
        var until = world.careRequest(200).createdAt();
        var query = new CareRequestQuery(world.begin(), until, 10, null);
        station.tells(changed(9, one -> one.setCreatedAt(timestamp(until.getEpochSecond() + 1, 0))));
        assertThatThrownBy(() -> source.list(query))
                .isInstanceOf(StationRefused.class)
                .hasMessageContaining("outside the range");
        station.tells(changed(0, one -> one.setCreatedAt(timestamp(world.begin().getEpochSecond() - 1, 0))));
        assertThatThrownBy(() -> source.list(query)).hasMessageContaining("outside the range");
    }

    @Test
    void momentsThatDoNotExistAreTooFineOrMissingAreRefused() {
        assertRefused(changed(0, one -> one.setCreatedAt(timestamp(Long.MAX_VALUE, 0))), "does not exist");
        assertRefused(changed(0, one -> one.setCreatedAt(timestamp(0, -1))), "does not exist");
        assertRefused(changed(0, one -> one.setCreatedAt(later(one.getCreatedAt(), 1))), "finer than a microsecond");
        assertRefused(changed(0, CareRequest.Builder::clearCreatedAt), "no creation time");
    }

    @Test
    void careRequestWithoutWhatItMustHaveIsRefused() {
        assertRefused(changed(3, CareRequest.Builder::clearId), "no id");
        assertRefused(changed(3, one -> one.setExternalMarketId(-1)), "no market (care request ");
        assertRefused(changed(3, CareRequest.Builder::clearPatient), "no patient");
    }

    @Test
    void birthDatesThatAreNoneAreRefusedWithoutBeingRepeated() {
        for (var date : new String[] {"02/03/1961", "61-2-3", "+10000-01-01", "unknown"}) {
            station.tells(patient(one -> one.setBirthDate(date)));
            assertThatThrownBy(() -> source.list(everything(10)))
                    .as(date)
                    .isInstanceOf(StationRefused.class)
                    .hasMessageContaining("a birth date")
                    .hasNoCause()
                    .extracting(Throwable::getMessage)
                    .asString()
                    .doesNotContain(date, "1961");
        }
    }

    @Test
    void wholeSocialSecurityNumberIsRefused() {
        assertRefused(patient(one -> one.setSsnLastFour("219099999")), "four digits");
        assertRefused(patient(one -> one.setSsnLastFour("*123")), "four digits");
    }

    @Test
    void pageThatLeadsNowhereIsRefused() {
        assertRefused(
                page -> ListCareRequestsResponse.newBuilder()
                        .setNextPageToken("x")
                        .build(),
                "would not go on");
        station.recover();
        var token = Objects.requireNonNull(source.list(everything(10)).nextPageToken());
        station.tells(page -> page.toBuilder().setNextPageToken(token).build());
        assertThatThrownBy(() -> source.list(everything(10).after(token))).hasMessageContaining("would not go on");
    }

    @Test
    void moreThanWasAskedForIsRefused() {
        var eleven = source.list(everything(11)).careRequests();
        assertThat(eleven).hasSize(11);
        assertRefused(
                page -> page.toBuilder()
                        .addCareRequests(page.getCareRequests(9).toBuilder().setId(1))
                        .build(),
                "more care requests than were asked for");
    }

    @Test
    void anotherCareRequestThanTheOneAskedForIsRefused() {
        var careRequest = station.world().careRequest(0);
        assertThat(source.find(careRequest.id())).contains(careRequest);
        assertThatThrownBy(() -> PageRules.one(1, answer(careRequest.id())))
                .isInstanceOf(StationRefused.class)
                .hasMessageContaining("another care request");
        assertThatThrownBy(() -> PageRules.one(1, GetCareRequestResponse.getDefaultInstance()))
                .isInstanceOf(StationRefused.class);
    }

    @Test
    void answerThatIsTooLargeIsRefusedAndNotAskedForAgain() {
        var much = UnknownFieldSet.newBuilder()
                .addField(
                        100,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFrom(new byte[StationChannel.MOST_BYTES]))
                                .build())
                .build();
        assertRefused(page -> page.toBuilder().setUnknownFields(much).build(), "larger than 16 MiB");
        assertThat(waiting.pauses()).isEmpty();
    }

    @Test
    void whatIsNoSuchMessageIsRefused() {
        var nonsense = UnknownFieldSet.newBuilder()
                .addField(
                        1,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.copyFromUtf8("\u007f\u007fnonsense"))
                                .build())
                .build();
        assertRefused(page -> page.toBuilder().setUnknownFields(nonsense).build(), "cannot be read");
    }

    /** Fields that come later do not disturb, and texts without letters are missing. */
    @Test
    void aBirthDateThatNoCalendarHasIsAsGoodAsNone() {
        for (var date : new String[] {"1961-02-29", "1961-13-01"}) {
            station.tells(patient(one -> one.setBirthDate(date)));

            var patient = source.list(everything(10)).careRequests().getFirst().patient();

            assertThat(patient.birthDate()).as(date).isNull();
        }
    }

    @Test
    void newFieldsAndEmptyTextsAreTaken() {
        var later = UnknownFieldSet.newBuilder()
                .addField(900, UnknownFieldSet.Field.newBuilder().addVarint(1).build())
                .build();
        station.tells(
                page -> patient(one -> one.setGivenName(" ").setBirthDate("").setMiddleName("")).apply(page).toBuilder()
                        .setUnknownFields(later)
                        .build());
        var patient = source.list(everything(10)).careRequests().getFirst().patient();
        assertThat(patient.givenName()).isNull();
        assertThat(patient.middleName()).isNull();
        assertThat(patient.birthDate()).isNull();
    }

    private void assertRefused(UnaryOperator<ListCareRequestsResponse> wrong, String rule) {
        station.tells(wrong);
        assertThatThrownBy(() -> source.list(everything(10)))
                .isInstanceOf(StationRefused.class)
                .hasMessageContaining(rule);
    }

    private static UnaryOperator<ListCareRequestsResponse> changed(int at, Consumer<CareRequest.Builder> change) {
        return page -> {
            var careRequest = page.getCareRequests(at).toBuilder();
            change.accept(careRequest);
            return page.toBuilder().setCareRequests(at, careRequest).build();
        };
    }

    private static UnaryOperator<ListCareRequestsResponse> patient(Consumer<Patient.Builder> change) {
        return changed(0, one -> change.accept(one.getPatientBuilder()));
    }

    private static GetCareRequestResponse answer(long id) {
        return GetCareRequestResponse.newBuilder()
                .setCareRequest(CareRequest.newBuilder()
                        .setId(id)
                        .setCreatedAt(timestamp(0, 0))
                        .setExternalMarketId(159)
                        .setPatient(Patient.getDefaultInstance()))
                .build();
    }

    private static Timestamp later(Timestamp moment, int nanos) {
        return moment.toBuilder().setNanos(moment.getNanos() + nanos).build();
    }

    private static Timestamp timestamp(long seconds, int nanos) {
        return Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos).build();
    }
}
