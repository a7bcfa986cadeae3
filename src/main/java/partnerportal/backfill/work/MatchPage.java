package partnerportal.backfill.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.CleanPerson;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Match;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.review.PatientFields;
import partnerportal.backfill.runs.Cursor;
import partnerportal.backfill.runs.RequestCounts;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestPage;
import partnerportal.station.Patient;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Matches pages. A patient met lately is not matched again. */
final class MatchPage {

    private static final int REMEMBERED_PATIENTS = 50_000;

    private record Asked(CleanPerson patient, @Nullable LocalDate day) {}

    private final RangeOfDays days;
    private final Cleaning cleaning;
    private final Matcher matcher;
    private final boolean dated;
    private final Cache<Asked, Match> remembered =
            Caffeine.newBuilder().maximumSize(REMEMBERED_PATIENTS).build();

    /** @param dated whether the list says from when to when its people are eligible */
    MatchPage(RangeOfDays days, Cleaning cleaning, Matcher matcher, boolean dated) {
        this.days = days;
        this.cleaning = cleaning;
        this.matcher = matcher;
        this.dated = dated;
    }

    /** The order of what was found is Station's, however many threads take part. */
    MatchedPage match(CareRequestPage page, Cursor before) {
        days.meet(page.careRequests());
        var found = page.careRequests().parallelStream().flatMap(this::found).toList();
        return new MatchedPage(
                found,
                counts(page.careRequests(), found),
                PagesAhead.after(page, before),
                page.nextPageToken() == null);
    }

    private Stream<FoundPerson> found(CareRequest careRequest) {
        var day = days.day(careRequest);
        return days.contains(day)
                ? Stream.of(new FoundPerson(careRequest.id(), day, match(careRequest.patient(), day)))
                : Stream.empty();
    }

    private Match match(Patient patient, LocalDate day) {
        var clean = cleaning.clean(PatientFields.of(patient));
        return remembered.get(new Asked(clean, dated ? day : null), asked -> matcher.match(clean, day));
    }

    private RequestCounts counts(List<CareRequest> careRequests, List<FoundPerson> found) {
        long exact = 0;
        long probable = 0;
        long review = 0;
        long none = 0;
        long keysSkipped = 0;
        for (var person : found) {
            switch (person.match().outcome()) {
                case MATCH -> {
                    if (person.match().exact()) {
                        exact++;
                    } else {
                        probable++;
                    }
                }
                case REVIEW -> review++;
                case NONE -> none++;
            }
            keysSkipped += person.match().skippedKeys();
        }
        var unknown = careRequests.stream()
                .filter(one -> !days.knowsMarketOf(one) && days.contains(days.day(one)))
                .count();
        return new RequestCounts(
                careRequests.size() - found.size(), exact, probable, review, none, unknown, keysSkipped);
    }
}
