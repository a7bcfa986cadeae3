package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.servicelines.ServiceLineAnswer.BypassRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.LineRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.SourceChoice;
import partnerportal.configuration.servicelines.ServiceLineAnswer.SourceRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;
import partnerportal.directory.ServiceLine;
import partnerportal.shared.NotFound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules by which settings and the directory answer a {@link ServiceLineQuestion}. */
public final class ServiceLines {

    private final Settings settings;
    private final NamedRows directory;

    /** @param settings as the asker may see them: sources hidden from them are not found by their codes either */
    public ServiceLines(Settings settings, NamedRows directory) {
        this.settings = settings;
        this.directory = directory;
    }

    /** @throws NotFound when the directory has no such market, or the settings no source with the facility code */
    public ServiceLineAnswer answer(ServiceLineQuestion question) {
        if (directory.market(question.marketId()).isEmpty()) {
            throw new NotFound(
                    "unknown-market",
                    "There is no market " + question.marketId() + ". Send Station's id of the market.");
        }
        var source = source(question.facilityCode());
        var wanted = Requested.of(question.requested(), directory.serviceLines().values());
        var offered = settings.market(question.marketId())
                .map(ConfiguredMarket::serviceLines)
                .orElseGet(Set::of);
        var verdicts = new ArrayList<>(
                offered.stream().flatMap(line -> verdict(line, wanted).stream()).toList());
        if (wanted.line() != null
                && verdicts.stream().noneMatch(verdict -> verdict.line().equals(wanted.line()))) {
            verdicts.add(new Verdict(wanted.line(), LineRule.NOT_OFFERED_IN_MARKET, bypass(wanted.line()), null));
        }
        verdicts.sort(Comparator.comparing(verdict -> verdict.line().id()));
        return new ServiceLineAnswer(source, verdicts);
    }

    private SourceChoice source(@Nullable FacilityCode code) {
        if (code != null) {
            var carrying = settings.sources().stream()
                    .filter(source -> code.equals(source.facilityCode()))
                    .findFirst()
                    .orElseThrow(
                            () -> new NotFound(
                                    "unknown-facility",
                                    "No source of this configuration has that facility code. Codes are compared letter by letter."));
            return new SourceChoice(SourceRule.SOURCE_BY_FACILITY_CODE, carrying);
        }
        var open = settings.sources().stream()
                .filter(Predicate.not(Source::redoxOnly))
                .toList();
        return switch (open.size()) {
            case 0 -> new SourceChoice(SourceRule.NO_SOURCE, null);
            case 1 -> new SourceChoice(SourceRule.ONLY_SOURCE, open.getFirst());
            default -> new SourceChoice(SourceRule.SEVERAL_SOURCES, null);
        };
    }

    /** Empty for a line that the directory has no more, which only a draft can name. */
    private Optional<Verdict> verdict(AssignedServiceLine assigned, Requested wanted) {
        var partner = assigned.redoxPartnerId() == null
                ? null
                : directory.partner(assigned.redoxPartnerId()).orElse(null);
        return directory
                .serviceLine(assigned.serviceLineId())
                .map(line -> new Verdict(line, rule(line, wanted), bypass(line), partner));
    }

    private static LineRule rule(ServiceLine line, Requested wanted) {
        if (!wanted.includes(line)) {
            return LineRule.OTHER_LINE_REQUESTED;
        }
        return line.active() ? wanted.rule() : LineRule.SERVICE_LINE_INACTIVE;
    }

    private BypassRule bypass(ServiceLine line) {
        if (!settings.bypassRiskStratification()) {
            return BypassRule.CONFIGURATION_SAYS_NO;
        }
        return line.allowBypassRiskStratification() ? BypassRule.BOTH_SAY_YES : BypassRule.SERVICE_LINE_SAYS_NO;
    }
}
