package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.Match;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.match.Outcome;
import partnerportal.backfill.match.Weights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the matcher makes of labelled requests, held against what is known. */
final class Figures {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    /** One answer. */
    record Answer(Labelled.Request request, Match match) {

        boolean bestIsRight() {
            return !match.pairs().isEmpty()
                    && request.truth().contains(match.pairs().getFirst().row());
        }

        boolean isWrongMatch() {
            return match.outcome() == Outcome.MATCH && !bestIsRight();
        }
    }

    private final List<Answer> answers = new ArrayList<>();

    Figures(Labelled of) {
        var builder = MemoryIndex.builder(of.list().size());
        for (EligiblePerson person : of.list()) {
            builder.add(person);
        }
        var matcher = new Matcher(builder.build(), Weights.standard());
        var cleaning = new Cleaning();
        for (Labelled.Request request : of.requests()) {
            answers.add(new Answer(request, matcher.match(cleaning.clean(request.patient()), DAY)));
        }
    }

    List<Answer> answers() {
        return answers;
    }

    List<Answer> wrongMatches() {
        return answers.stream().filter(Answer::isWrongMatch).toList();
    }

    /** Of the best candidate at no bits or more, in review or not. */
    double f1() {
        double right = count(Answer::bestIsRight);
        double given = count(one -> !one.match().pairs().isEmpty());
        double wanted = wanted();
        return 2 * right / (given + wanted);
    }

    double precisionOfMatches() {
        return share(count(one -> one.match().outcome() == Outcome.MATCH && one.bestIsRight()), matches());
    }

    /** Of those who are on the list, how many are matched with themselves. */
    double recallOfMatches() {
        return share(count(one -> one.match().outcome() == Outcome.MATCH && one.bestIsRight()), wanted());
    }

    double shareInReview() {
        return share(count(one -> one.match().outcome() == Outcome.REVIEW), answers.size());
    }

    double shareOfListedInReview() {
        return share(
                count(one -> one.match().outcome() == Outcome.REVIEW
                        && !one.request().truth().isEmpty()),
                wanted());
    }

    /** With another row than the one that the request is a changed copy of. */
    int matchesWithOthers() {
        return count(one -> one.match().outcome() == Outcome.MATCH
                && one.match().pairs().getFirst().row() != one.request().madeFrom());
    }

    /** By label: how many requests came to which outcome. */
    Map<String, Map<String, Integer>> table() {
        var table = new TreeMap<String, Map<String, Integer>>();
        for (Answer one : answers) {
            table.computeIfAbsent(one.request().label(), _ -> new TreeMap<>())
                    .merge(one.match().outcome().name(), 1, Integer::sum);
        }
        return table;
    }

    private int matches() {
        return count(one -> one.match().outcome() == Outcome.MATCH);
    }

    private int wanted() {
        return count(one -> !one.request().truth().isEmpty());
    }

    private int count(Predicate<Answer> which) {
        return Math.toIntExact(answers.stream().filter(which).count());
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 1 : part / whole;
    }
}
