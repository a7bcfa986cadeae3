package partnerportal.station.grpc;

import com.google.protobuf.Timestamp;
import org.jspecify.annotations.Nullable;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.Patient;
import partnerportal.station.StationRefused;
import partnerportal.station.grpc.v1.ListCareRequestsRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Between the contract's messages and our records. What a message breaks is named, what stands in it never. */
final class Messages {

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int NANOS_OF_A_MICRO = 1_000;
    private static final int NANOS_OF_A_SECOND = 1_000_000_000;

    /** The years 0001 to 9999, as Timestamp itself defines them. */
    private static final long FIRST_SECOND = -62_135_596_800L;

    private static final long LAST_SECOND = 253_402_300_799L;

    private Messages() {}

    static ListCareRequestsRequest request(CareRequestQuery query) {
        var request = ListCareRequestsRequest.newBuilder()
                .setStartTime(timestamp(query.from()))
                .setEndTime(timestamp(query.until()))
                .setBatchSize(query.pageSize());
        if (query.pageToken() != null) {
            request.setPageToken(query.pageToken());
        }
        return request.build();
    }

    /** @throws StationRefused when it breaks the contract */
    static CareRequest careRequest(partnerportal.station.grpc.v1.CareRequest message) {
        if (message.getId() < 1) {
            throw broken("a care request has no id");
        }
        try {
            return identified(message);
        } catch (Broken rule) {
            // With the id, by which Station's people find what to mend; it says nothing of the patient.
            throw broken("%s (care request %d)".formatted(rule.getMessage(), message.getId()));
        }
    }

    static StationRefused broken(String rule) {
        return new StationRefused("Station's answer breaks the contract: %s. It was not used.".formatted(rule));
    }

    /** What is wrong with a care request that has an id. */
    private static final class Broken extends RuntimeException {

        private Broken(String rule) {
            super(rule);
        }
    }

    private static CareRequest identified(partnerportal.station.grpc.v1.CareRequest message) {
        if (message.getExternalMarketId() < 1) {
            throw new Broken("a care request has no market");
        }
        if (!message.hasPatient()) {
            throw new Broken("a care request has no patient");
        }
        return new CareRequest(
                message.getId(), createdAt(message), message.getExternalMarketId(), patient(message.getPatient()));
    }

    private static Instant createdAt(partnerportal.station.grpc.v1.CareRequest message) {
        if (!message.hasCreatedAt()) {
            throw new Broken("a care request has no creation time");
        }
        var moment = message.getCreatedAt();
        boolean exists = moment.getSeconds() >= FIRST_SECOND
                && moment.getSeconds() <= LAST_SECOND
                && moment.getNanos() >= 0
                && moment.getNanos() < NANOS_OF_A_SECOND;
        if (!exists) {
            throw new Broken("a creation time does not exist");
        }
        if (moment.getNanos() % NANOS_OF_A_MICRO != 0) {
            throw new Broken("a creation time is finer than a microsecond");
        }
        return Instant.ofEpochSecond(moment.getSeconds(), moment.getNanos());
    }

    private static Patient patient(partnerportal.station.grpc.v1.Patient message) {
        return new Patient(
                text(message.getGivenName()),
                text(message.getMiddleName()),
                text(message.getFamilyName()),
                text(message.getSuffix()),
                birthDate(message.getBirthDate()),
                text(message.getSex()),
                text(message.getZip()),
                text(message.getStreet()),
                text(message.getPhone()),
                lastFour(message.getSsnLastFour()));
    }

    private static @Nullable LocalDate birthDate(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!DAY.matcher(text).matches()) {
            throw new Broken("a birth date is not written as YYYY-MM-DD");
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException impossible) {
            // A day that no calendar has tells nothing, and one such patient must not hold up everybody else's care
            // requests.
            return null;
        }
    }

    private static @Nullable String lastFour(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!FOUR_DIGITS.matcher(text).matches()) {
            throw new Broken("the last four of a social security number are not four digits");
        }
        return text;
    }

    private static @Nullable String text(String text) {
        return text.isBlank() ? null : text;
    }

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.newBuilder()
                .setSeconds(moment.getEpochSecond())
                .setNanos(moment.getNano())
                .build();
    }
}
