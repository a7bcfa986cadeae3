package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.servicelines.AnswerChange;
import partnerportal.configuration.servicelines.ServiceLineAnswer;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changes for those who ask for service lines in a market.
 *
 * @param codes the facility codes with which it does, and "no facility code"
 * @param sentences one for each thing that changes
 */
record AnswerChangeLine(String market, List<String> codes, List<String> sentences) {

    private record Same(long marketId, List<String> sentences) {}

    /** Questions that change alike stand in one line. */
    static List<AnswerChangeLine> of(List<AnswerChange> changes, NamedRows directory) {
        var codes = new LinkedHashMap<Same, List<String>>();
        for (var change : changes) {
            var code = change.facilityCode() == null
                    ? "No facility code"
                    : Objects.requireNonNull(change.facilityCode()).code();
            codes.computeIfAbsent(new Same(change.marketId(), sentences(change, directory)), same -> new ArrayList<>())
                    .add(code);
        }
        var words = new DirectoryWords(directory);
        return codes.entrySet().stream()
                .map(same -> new AnswerChangeLine(
                        words.market(same.getKey().marketId()),
                        same.getValue(),
                        same.getKey().sentences()))
                .toList();
    }

    private static List<String> sentences(AnswerChange change, NamedRows directory) {
        if (change.before() == null) {
            return List.of(
                    "The facility code becomes known: " + lines(Objects.requireNonNull(change.after()), directory));
        }
        if (change.after() == null) {
            return List.of("The facility code becomes unknown; such orders are refused");
        }
        return sentences(change.before(), change.after(), directory);
    }

    private static List<String> sentences(ServiceLineAnswer before, ServiceLineAnswer after, NamedRows directory) {
        var was = byLine(before);
        var becomes = byLine(after);
        var sentences = new ArrayList<String>();
        becomes.forEach((id, verdict) -> {
            var earlier = was.get(id);
            if (earlier == null) {
                sentences.add(verdict.line().name() + " can be booked");
            } else {
                sentences.addAll(differences(earlier, verdict));
            }
        });
        was.forEach((id, verdict) -> {
            if (!becomes.containsKey(id)) {
                sentences.add(verdict.line().name() + " can no longer be booked");
            }
        });
        var from = ServiceLineWords.source(before, directory);
        var to = ServiceLineWords.source(after, directory);
        if (!Objects.equals(from, to) && !becomes.isEmpty() && !was.isEmpty()) {
            sentences.add("Booked under " + sourceNamed(to) + " instead of " + sourceNamed(from));
        }
        return sentences;
    }

    private static List<String> differences(Verdict before, Verdict after) {
        var name = after.line().name();
        var sentences = new ArrayList<String>();
        if (before.mayBypassRiskStratification() != after.mayBypassRiskStratification()) {
            sentences.add(name
                    + (after.mayBypassRiskStratification()
                            ? ": risk stratification may be bypassed"
                            : ": risk stratification is needed"));
        }
        var from = ServiceLineWords.redoxPartner(before);
        var to = ServiceLineWords.redoxPartner(after);
        if (!Objects.equals(from, to)) {
            sentences.add(name + ": orders from Redox under " + named(to) + " instead of " + named(from));
        }
        return sentences;
    }

    private static String sourceNamed(@Nullable String source) {
        return source == null ? "no source of their own" : source;
    }

    private static String named(@Nullable String partner) {
        return partner == null ? "no partner of their own" : partner;
    }

    private static String lines(ServiceLineAnswer answer, NamedRows directory) {
        var names = answer.kept().stream().map(verdict -> verdict.line().name()).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? "no service line"
                : names + ", under " + sourceNamed(ServiceLineWords.source(answer, directory));
    }

    private static Map<Long, Verdict> byLine(ServiceLineAnswer answer) {
        return answer.kept().stream()
                .collect(Collectors.toMap(
                        verdict -> verdict.line().id(), Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
