package partnerportal.local.station;

import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;
import partnerportal.station.grpc.v1.CareRequest;
import partnerportal.station.grpc.v1.Patient;

import java.time.Instant;
import java.util.function.Consumer;

/** What Station sends, made of what the world has. */
final class StationMessages {

    private StationMessages() {}

    static CareRequest message(partnerportal.station.CareRequest careRequest) {
        return CareRequest.newBuilder()
                .setId(careRequest.id())
                .setCreatedAt(timestamp(careRequest.createdAt()))
                .setExternalMarketId(careRequest.externalMarketId())
                .setPatient(patient(careRequest.patient()))
                .build();
    }

    static Instant instant(Timestamp timestamp) {
        return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }

    private static Patient patient(partnerportal.station.Patient patient) {
        var message = Patient.newBuilder();
        given(patient.givenName(), message::setGivenName);
        given(patient.middleName(), message::setMiddleName);
        given(patient.familyName(), message::setFamilyName);
        given(patient.suffix(), message::setSuffix);
        given(patient.birthDate() == null ? null : patient.birthDate().toString(), message::setBirthDate);
        given(patient.sex(), message::setSex);
        given(patient.zip(), message::setZip);
        given(patient.street(), message::setStreet);
        given(patient.phone(), message::setPhone);
        given(patient.ssnLastFour(), message::setSsnLastFour);
        return message.build();
    }

    private static void given(@Nullable String text, Consumer<String> field) {
        if (text != null) {
            field.accept(text);
        }
    }
}
