package partnerportal.configuration.domain;

import java.util.ArrayList;
import java.util.List;

/** How far settings are from being live, as sentences for the page; every section has at least one. */
public record Readiness(List<Check> checks) {

    public enum State {
        PASS,
        /** Can be published, but somebody should look. */
        WARN,
        /** Cannot be published. */
        FAIL
    }

    /** @param code a stable word: the broken rule's, or the fact's */
    public record Check(String code, String sentence, Section section, State state) {}

    public Readiness {
        checks = List.copyOf(checks);
    }

    public static Readiness of(Settings settings, Surroundings surroundings) {
        var problems = ConfigurationRules.check(settings, surroundings);
        var warnings = Warnings.of(settings, surroundings);
        var checks = new ArrayList<Check>();
        for (var section : Section.values()) {
            var before = checks.size();
            problems.stream()
                    .filter(problem -> Section.of(problem.pointer()) == section)
                    .map(problem -> new Check(problem.code(), problem.message(), section, State.FAIL))
                    .forEach(checks::add);
            warnings.stream().filter(check -> check.section() == section).forEach(checks::add);
            if (checks.size() == before) {
                checks.add(pass(section, settings));
            }
        }
        return new Readiness(checks);
    }

    public boolean isPublishable() {
        return checks.stream().noneMatch(check -> check.state() == State.FAIL);
    }

    public long passed() {
        return checks.stream().filter(check -> check.state() == State.PASS).count();
    }

    private static Check pass(Section section, Settings settings) {
        return switch (section) {
            case GENERAL -> pass("general-complete", "General details are complete", section);
            case MARKETS -> pass("markets-complete", "Every market offers at least one service line", section);
            case SOURCES -> pass("sources-complete", "At least one source", section);
            case SSO ->
                settings.ssoEnabled()
                        ? pass("sso-complete", "SSO settings are complete", section)
                        : pass("sso-off", "SSO is off", section);
            case REDOX ->
                settings.redoxEnabled()
                        ? pass("redox-complete", "Redox settings are complete", section)
                        : pass("redox-off", "Redox is off", section);
        };
    }

    private static Check pass(String code, String sentence, Section section) {
        return new Check(code, sentence, section, State.PASS);
    }
}
