package partnerportal.backfill.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.backfill.runs.BackfillRequest;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes a request of what a client sent; what is missing or named twice is told all at once. */
@Component
class WantedBackfill {

    private final Directory directory;

    WantedBackfill(Directory directory) {
        this.directory = directory;
    }

    /** @throws InvalidInput with everything that is missing or unknown */
    BackfillRequest read(StartBackfillBody body) {
        var problems = new ArrayList<FieldProblem>();
        var partner = partner(body, problems);
        var first = given("/first_day", "Enter the first day, such as 2026-06-01", body.firstDay(), problems);
        var last = given("/last_day", "Enter the last day, such as 2026-09-30", body.lastDay(), problems);
        var columns = GivenMapping.read("/column_mapping", body.columnMapping(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new BackfillRequest(
                Objects.requireNonNull(partner),
                Objects.requireNonNull(first),
                Objects.requireNonNull(last),
                columns.canonical(),
                body.reason());
    }

    private @Nullable Long partner(StartBackfillBody body, List<FieldProblem> problems) {
        if (body.partnerId() != null && body.stationChannelItemId() != null) {
            problems.add(new FieldProblem(
                    "/station_channel_item_id", "one-only", "Give partner_id or station_channel_item_id, not both"));
            return null;
        }
        if (body.stationChannelItemId() == null) {
            return given("/partner_id", "Give partner_id or station_channel_item_id", body.partnerId(), problems);
        }
        var station = body.stationChannelItemId();
        var partner = directory.partnersByStationId(Set.of(station)).get(station);
        if (partner == null) {
            problems.add(new FieldProblem(
                    "/station_channel_item_id", "unknown", "The directory has no partner with this id of Station's"));
        }
        return partner == null ? null : active(partner, problems);
    }

    /** Said here, because the rule itself tells of {@code partner_id}, which was not sent. */
    private static @Nullable Long active(Partner partner, List<FieldProblem> problems) {
        if (!partner.active()) {
            problems.add(new FieldProblem(
                    "/station_channel_item_id",
                    "inactive",
                    "%s is inactive. Choose another".formatted(partner.displayName())));
        }
        return partner.id();
    }

    private static <T> @Nullable T given(String pointer, String words, @Nullable T value, List<FieldProblem> problems) {
        if (value == null) {
            problems.add(new FieldProblem(pointer, "required", words));
        }
        return value;
    }
}
