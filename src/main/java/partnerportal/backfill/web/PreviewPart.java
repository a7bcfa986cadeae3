package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.plan.Change;
import partnerportal.backfill.plan.ChangePlan;
import partnerportal.backfill.plan.PlannedChange;
import partnerportal.backfill.review.ReviewCounts;
import partnerportal.shared.MaskedMember;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a commit would do.
 *
 * @param stale whether a commit of what was another plan was asked for and not carried out
 */
record PreviewPart(ChangePlan plan, ReviewCounts review, Map<Change, List<PlannedChange>> samples, boolean stale) {

    static final int SAMPLE = 5;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    /** One line for each kind of change, with some of them. */
    record Kind(String words, String about, String count, List<Line> lines) {}

    /** @param before whose member the care request was; blank for nobody's */
    record Line(String careRequest, String day, String before, String after, String by) {}

    record MonthLine(String month, List<String> counts) {}

    public List<Kind> kinds() {
        return Arrays.stream(Change.values()).map(this::kind).toList();
    }

    public List<String> columns() {
        return Arrays.stream(Change.values()).map(PreviewPart::words).toList();
    }

    public List<MonthLine> months() {
        return plan.months().stream()
                .map(month -> new MonthLine(
                        words(month.month()),
                        Arrays.stream(Change.values())
                                .map(change -> Figures.count(month.count(change)))
                                .toList()))
                .toList();
    }

    public String openWords() {
        return review.open() == 1
                ? "1 care request has pairs that are open. It changes nothing until it is decided."
                : "%s care requests have pairs that are open. They change nothing until they are decided."
                        .formatted(Figures.count(review.open()));
    }

    public String decidedWords() {
        return Figures.count(review.all() - review.open()) + " of " + Figures.count(review.all()) + " decided";
    }

    public String button() {
        long changes = plan.count(Change.ADD) + plan.count(Change.CHANGE) + plan.count(Change.REMOVE);
        return changes == 0 ? "Commit without changes" : "Commit " + Figures.count(changes, "change", "changes");
    }

    private Kind kind(Change change) {
        var lines = samples.getOrDefault(change, List.of()).stream()
                .map(PreviewPart::line)
                .toList();
        return new Kind(words(change), about(change), Figures.count(plan.count(change)), lines);
    }

    private static Line line(PlannedChange change) {
        return new Line(
                String.valueOf(change.careRequestId()),
                Spans.day(change.day()),
                masked(change.memberBefore()),
                masked(change.memberAfter()),
                change.byPerson() ? "A person" : "Matching");
    }

    private static String words(Change change) {
        return switch (change) {
            case ADD -> "Added";
            case CHANGE -> "Changed";
            case REMOVE -> "Removed";
            case UNCHANGED -> "Unchanged";
            case HELD -> "Held";
        };
    }

    private static String about(Change change) {
        return switch (change) {
            case ADD -> "Care requests that would newly belong to the partner.";
            case CHANGE -> "They belong to the partner already, by another member ID or another word.";
            case REMOVE -> "An earlier backfill said they belong to the partner, and this list does not support it.";
            case UNCHANGED -> "They belong to the partner and stay.";
            case HELD -> "The list says otherwise, but a person decided, and that stands.";
        };
    }

    private static String words(YearMonth month) {
        return MONTH.format(month);
    }

    private static String masked(@Nullable String member) {
        return Objects.requireNonNullElse(MaskedMember.of(member), "");
    }
}
