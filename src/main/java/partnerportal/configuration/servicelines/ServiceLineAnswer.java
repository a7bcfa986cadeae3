package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Source;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What may be booked, and which rule decided about each line.
 *
 * @param verdicts of every line that the market offers, and of a line that was requested but is not offered; by id
 */
public record ServiceLineAnswer(SourceChoice sourceChoice, List<Verdict> verdicts) {

    public ServiceLineAnswer {
        verdicts = List.copyOf(verdicts);
    }

    /** What decided about something, with the word by which callers are told. */
    public sealed interface Rule permits SourceRule, LineRule, BypassRule {

        String name();

        default String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the source was found that everything is booked under. */
    public enum SourceRule implements Rule {
        /** It carries the facility code. */
        SOURCE_BY_FACILITY_CODE,
        /** The only one that is not for Redox only. */
        ONLY_SOURCE,
        /** Several would do, so none is chosen. */
        SEVERAL_SOURCES,
        /** All are for Redox only. */
        NO_SOURCE
    }

    /** Why a line is kept, or left out. */
    public enum LineRule implements Rule {
        OFFERED(true),
        REQUESTED_BY_ID(true),
        REQUESTED_BY_EXTERNAL_ID(true),
        REQUESTED_BY_NAME(true),
        SERVICE_LINE_INACTIVE(false),
        OTHER_LINE_REQUESTED(false),
        NOT_OFFERED_IN_MARKET(false);

        private final boolean kept;

        LineRule(boolean kept) {
            this.kept = kept;
        }

        public boolean isKept() {
            return kept;
        }
    }

    /** Whether risk stratification may be bypassed: both have to say yes. */
    public enum BypassRule implements Rule {
        BOTH_SAY_YES,
        CONFIGURATION_SAYS_NO,
        SERVICE_LINE_SAYS_NO
    }

    /** @param source null unless one was found */
    public record SourceChoice(SourceRule rule, @Nullable Source source) {}

    /** @param redoxPartner the partner under which orders from Redox are booked, if there is one */
    public record Verdict(
            ServiceLine line,
            LineRule rule,
            BypassRule bypassRule,
            @Nullable Partner redoxPartner) {

        public boolean mayBypassRiskStratification() {
            return bypassRule == BypassRule.BOTH_SAY_YES;
        }
    }

    /** The lines that may be booked. */
    public List<Verdict> kept() {
        return verdicts.stream().filter(verdict -> verdict.rule().isKept()).toList();
    }

    /** Whether whoever books would do the same with the other answer. */
    public boolean isSameToCallers(ServiceLineAnswer other) {
        return outcome().equals(other.outcome());
    }

    private record Outcome(
            long line,
            boolean bypass,
            @Nullable Long partner,
            @Nullable Long redoxPartner) {}

    private List<Outcome> outcome() {
        var source = sourceChoice.source();
        var partner = source == null ? null : (Long) source.partnerId();
        return kept().stream()
                .map(verdict -> new Outcome(
                        verdict.line().id(),
                        verdict.mayBypassRiskStratification(),
                        partner,
                        verdict.redoxPartner() == null
                                ? null
                                : Objects.requireNonNull(verdict.redoxPartner()).id()))
                .toList();
    }
}
