package partnerportal.backfill.downloads;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.association.AssociationBatches;
import partnerportal.association.AssociationChange;
import partnerportal.association.AssociationChange.State;
import partnerportal.association.Origin;
import partnerportal.backfill.runs.Backfill;
import partnerportal.directory.Directory;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import jakarta.servlet.http.HttpServletResponse;

/** What the commit of a run did to associations, for Station. Holds no patient data. */
@Component
public class ChangesFile {

    private static final int AT_ONCE = 5_000;

    private final AssociationBatches associations;
    private final Directory directory;
    private final PortalProperties portal;
    private final Clock clock;

    ChangesFile(AssociationBatches associations, Directory directory, PortalProperties portal, Clock clock) {
        this.associations = associations;
        this.directory = directory;
        this.portal = portal;
        this.clock = clock;
    }

    /** With the line of column names only when nothing was committed yet. */
    public void write(Backfill run, HttpServletResponse response) throws IOException {
        var partner = run.order().partnerId();
        var station = Objects.requireNonNull(directory.partners(Set.of(partner)).get(partner))
                .stationChannelItemId();
        var csv = CsvDownload.to(
                response,
                run.title() + "-changes",
                LocalDate.now(clock.withZone(portal.displayZone())),
                List.of("care_request_id", "station_channel_item_id", "change", "before", "after"));
        long after = 0;
        List<AssociationChange> part;
        do {
            part = associations.changes(run.id(), after, AT_ONCE);
            for (var change : part) {
                csv.write(
                        change.careRequestId(),
                        station,
                        change.kind().name().toLowerCase(Locale.ROOT),
                        whose(change.before()),
                        whose(change.after()));
                after = change.careRequestId();
            }
        } while (part.size() == AT_ONCE);
        csv.flush();
    }

    /** Whose word made it belong to the partner; null when it did not. */
    private static @Nullable String whose(@Nullable State state) {
        if (state == null) {
            return null;
        }
        return state.origin() == Origin.PERSON || state.backfillId() == null
                ? "person"
                : Backfill.title(state.backfillId());
    }
}
