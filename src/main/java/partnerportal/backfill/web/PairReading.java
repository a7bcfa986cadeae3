package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.audit.PhiAccess;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.Evidence;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.review.ReviewPair;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.runs.Backfill;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.Moments;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestSource;
import partnerportal.station.Patient;
import partnerportal.station.StationRefused;
import partnerportal.station.StationUnavailable;

import java.util.List;

/**
 * Reads the two sides of a pair: the list's from the run's list, the patient's from Station, which is asked anew whenever
 * they are shown. Who looks is written down before either is read.
 */
@Component
class PairReading {

    private final ReviewQueries pairs;
    private final EligibleLists lists;
    private final CareRequestSource station;
    private final PhiAccess access;
    private final Partners partners;
    private final Moments moments;

    PairReading(
            ReviewQueries pairs,
            EligibleLists lists,
            CareRequestSource station,
            PhiAccess access,
            Partners partners,
            Moments moments) {
        this.pairs = pairs;
        this.lists = lists;
        this.station = station;
        this.access = access;
        this.partners = partners;
        this.moments = moments;
    }

    /** A patient, or why there is none. */
    private record Side(@Nullable Patient patient, @Nullable String missing) {}

    PairPage page(Backfill run, long careRequestId, int place, Asker asker) {
        var pair = pairs.find(run.id(), careRequestId, place).orElseThrow(NotFound::new);
        if (run.at().cleared() != null) {
            var words =
                    "File and list were deleted %s, as they are a while after a backfill is over. What was decided stays."
                            .formatted(moments.inSentence(run.at().cleared()));
            return page(run, pair, null, null, words);
        }
        access.witness(asker.actor(), Cause.PORTAL, "care-request", List.of(careRequestId));
        var person =
                lists.find(run.id(), pair.row()).map(EligiblePerson::person).orElse(null);
        var side = patient(careRequestId);
        return page(run, pair, side.patient(), person, side.missing());
    }

    private Side patient(long careRequestId) {
        try {
            return station.find(careRequestId)
                    .map(CareRequest::patient)
                    .map(patient -> new Side(patient, null))
                    .orElseGet(() -> new Side(null, "Station does not have this care request any more."));
        } catch (StationUnavailable | StationRefused silent) {
            return new Side(null, silent.getMessage());
        }
    }

    private PairPage page(
            Backfill run,
            ReviewPair pair,
            @Nullable Patient patient,
            @Nullable PersonFields person,
            @Nullable String missing) {
        return new PairPage(
                run,
                partners.one(run.order().partnerId()).displayName(),
                pair,
                pairs.of(run.id(), pair.careRequestId()).size(),
                pairs.counts(run.id()),
                PairLine.of(patient, person, Evidence.parse(pair.codes())),
                missing,
                patient != null && person != null,
                pairs.preceding(run.id(), pair.careRequestId(), pair.place()).orElse(null),
                pairs.following(run.id(), pair.careRequestId(), pair.place()).orElse(null),
                pairs.nextOpen(run.id(), pair.careRequestId(), pair.place())
                        .filter(open -> open.careRequestId() != pair.careRequestId() || open.place() != pair.place())
                        .orElse(null));
    }
}
