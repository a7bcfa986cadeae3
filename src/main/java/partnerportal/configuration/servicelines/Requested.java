package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.servicelines.ServiceLineAnswer.LineRule;
import partnerportal.directory.ServiceLine;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The line that a text means, looked for among all there are: what a text means must not depend on what a market offers.
 *
 * @param line null when the text means none, or when any will do
 * @param rule how the line was found; {@link LineRule#OFFERED} when any will do
 */
record Requested(@Nullable ServiceLine line, LineRule rule) {

    /** @param text null for any line */
    static Requested of(@Nullable String text, Collection<ServiceLine> lines) {
        if (text == null) {
            return new Requested(null, LineRule.OFFERED);
        }
        return find(lines, line -> text.equals(Long.toString(line.id())), LineRule.REQUESTED_BY_ID)
                .or(() -> find(
                        lines,
                        line -> text.equals(Long.toString(line.externalId())),
                        LineRule.REQUESTED_BY_EXTERNAL_ID))
                .or(() -> find(lines, line -> text.equalsIgnoreCase(line.name()), LineRule.REQUESTED_BY_NAME))
                .orElseGet(() -> new Requested(null, LineRule.OTHER_LINE_REQUESTED));
    }

    boolean includes(ServiceLine offered) {
        return rule == LineRule.OFFERED || offered.equals(line);
    }

    private static Optional<Requested> find(
            Collection<ServiceLine> lines, Predicate<ServiceLine> means, LineRule rule) {
        return lines.stream().filter(means).findFirst().map(line -> new Requested(line, rule));
    }
}
