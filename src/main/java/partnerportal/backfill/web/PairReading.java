package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.audit.PhiAccess;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.match.ComparePersons;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.Evidence;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.review.PatientFields;
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
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the two sides of a pair: the list's from the run's list, the patient's from Station, which is asked anew whenever
 * they are shown. Who looks is written down before either is read. What is shown is compared anew, because Station may have
 * corrected the patient since the pair was found.
 */
@Component
class PairReading {

    private final ReviewQueries pairs;
    private final EligibleLists lists;
    private final CareRequestSource station;
    private final PhiAccess access;
    private final Partners partners;
    private final Moments moments;
    private final ComparePersons compare = new ComparePersons();
    private final Weights weights = Weights.standard();

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

    /** Somebody, or why there is nobody. */
    private record Side<T>(@Nullable T person, @Nullable String missing) {}

    PairPage page(Backfill run, long careRequestId, int place, Asker asker) {
        var pair = pairs.find(run.id(), careRequestId, place).orElseThrow(NotFound::new);
        if (run.at().cleared() != null) {
            var words =
                    "File and list were deleted %s, as they are a while after a backfill is over. What was decided stays."
                            .formatted(moments.inSentence(run.at().cleared()));
            return page(run, pair, new Side<>(null, words), new Side<>(null, null));
        }
        access.witness(asker.actor(), Cause.PORTAL, "care-request", List.of(careRequestId));
        return page(run, pair, patient(careRequestId), listed(run, pair));
    }

    private Side<PersonFields> listed(Backfill run, ReviewPair pair) {
        return lists.find(run.id(), pair.row())
                .map(EligiblePerson::person)
                .map(person -> new Side<>(person, null))
                .orElseGet(() -> new Side<>(
                        null,
                        "The backfill’s list does not have row %s any more.".formatted(Figures.count(pair.row()))));
    }

    private Side<Patient> patient(long careRequestId) {
        try {
            return station.find(careRequestId)
                    .map(CareRequest::patient)
                    .map(patient -> new Side<>(patient, null))
                    .orElseGet(() -> new Side<>(null, "Station does not have this care request any more."));
        } catch (StationUnavailable | StationRefused silent) {
            return new Side<>(null, silent.getMessage());
        }
    }

    private PairPage page(Backfill run, ReviewPair pair, Side<Patient> patient, Side<PersonFields> listed) {
        var found = Evidence.parse(pair.codes());
        var anew = anew(pair, patient.person(), listed.person());
        return new PairPage(
                run,
                partners.one(run.order().partnerId()).displayName(),
                pair,
                pairs.of(run.id(), pair.careRequestId()).size(),
                pairs.counts(run.id()),
                weights.likelihood(pair.score()),
                PairLine.of(patient.person(), listed.person(), anew == null ? found : anew),
                missing(patient, listed),
                anew != null && !anew.equals(found),
                anew != null,
                pairs.preceding(run.id(), pair.careRequestId(), pair.place()).orElse(null),
                pairs.following(run.id(), pair.careRequestId(), pair.place()).orElse(null),
                pairs.nextOpen(run.id(), pair.careRequestId(), pair.place())
                        .filter(open -> open.careRequestId() != pair.careRequestId() || open.place() != pair.place())
                        .orElse(null));
    }

    /** Null when not both are there. */
    private @Nullable Evidence anew(ReviewPair pair, @Nullable Patient patient, @Nullable PersonFields listed) {
        return patient == null || listed == null
                ? null
                : compare.compare(PatientFields.of(patient), listed, pair.day());
    }

    private static @Nullable String missing(Side<?>... sides) {
        var words = Stream.of(sides).map(Side::missing).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }
}
