package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.servicelines.ServiceLineAnswer;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;
import partnerportal.shell.Option;

import java.util.List;

/**
 * Trying out which service lines a configuration answers.
 *
 * @param states what can be asked: what is live, the draft; empty when there is no choice
 * @param answer null until something was asked that has an answer
 */
record ServiceLinesPage(
        long id,
        String name,
        boolean staff,
        boolean deactivated,
        Question asked,
        List<Option> states,
        List<Option> markets,
        @Nullable Answer answer) {

    /** As it stands in the form. */
    record Question(
            @Nullable String market,
            @Nullable String facilityCode,
            @Nullable String requested,
            @Nullable String of) {}

    /** @param source the name of the partner that everything is booked under, null where none is chosen */
    record Answer(
            List<Line> lines,
            List<Decision> decisions,
            @Nullable String source,
            String sourceRule) {

        static Answer of(ServiceLineAnswer answer, NamedRows directory) {
            var source = ServiceLineWords.source(answer, directory);
            return new Answer(
                    answer.kept().stream()
                            .map(verdict -> Line.of(verdict, source))
                            .toList(),
                    answer.verdicts().stream().map(Decision::of).toList(),
                    source,
                    ServiceLineWords.of(answer.sourceChoice().rule()));
        }
    }

    record Line(
            String name,
            long externalId,
            @Nullable String source,
            @Nullable String redoxPartner,
            boolean bypass) {

        static Line of(Verdict verdict, @Nullable String source) {
            return new Line(
                    verdict.line().name(),
                    verdict.line().externalId(),
                    source,
                    ServiceLineWords.redoxPartner(verdict),
                    verdict.mayBypassRiskStratification());
        }
    }

    record Decision(String name, boolean kept, String rule, String bypassRule) {

        static Decision of(Verdict verdict) {
            return new Decision(
                    verdict.line().name(),
                    verdict.rule().isKept(),
                    ServiceLineWords.of(verdict.rule()),
                    ServiceLineWords.of(verdict.bypassRule()));
        }
    }
}
