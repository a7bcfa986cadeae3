package partnerportal.configuration.checks;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.CheckStep.Subject;
import partnerportal.configuration.domain.Redox;
import partnerportal.redox.Destinations.Sighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what a configuration says of Redox against what Redox knows. */
final class RedoxSteps {

    private static final String WHO = "Redox";

    private RedoxSteps() {}

    /** The destinations that Redox must know. */
    static Set<String> destinations(Redox redox) {
        return Stream.of(redox.destinationId(), redox.clinicalSummaryDestinationId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    static List<CheckStep> of(Redox redox, Sighting sighting) {
        var steps = new ArrayList<CheckStep>();
        switch (sighting) {
            case Sighting.KeyRefused refused ->
                steps.add(
                        CheckStep.failed(
                                Subject.REDOX_KEY,
                                "Redox refused the portal’s key",
                                "Ask whoever runs the portal to compare its client ID, key ID and private key with those at Redox"));
            case Sighting.Unseen unseen -> steps.add(Outages.step(Subject.REDOX_KEY, WHO, unseen.why()));
            case Sighting.Seen seen -> steps.add(CheckStep.passed(Subject.REDOX_KEY, "Redox accepts the portal’s key"));
        }
        var unknown = sighting instanceof Sighting.Seen seen ? seen.unknown() : null;
        destination(Subject.REDOX_DESTINATION, "destination ID", redox.destinationId(), unknown, steps);
        if (redox.clinicalSummaryDestinationId() != null) {
            destination(
                    Subject.REDOX_CLINICAL_SUMMARY_DESTINATION,
                    "clinical summary destination ID",
                    redox.clinicalSummaryDestinationId(),
                    unknown,
                    steps);
        }
        return steps;
    }

    /** @param unknown null when nobody could be asked; of what is entered nothing can be said then */
    private static void destination(
            Subject subject, String label, @Nullable String id, @Nullable Set<String> unknown, List<CheckStep> steps) {
        if (id == null) {
            steps.add(CheckStep.failed(
                    subject, "No " + label + " is entered", "Enter the ID that the destination has at Redox"));
        } else if (unknown != null) {
            steps.add(
                    unknown.contains(id)
                            ? CheckStep.failed(
                                    subject,
                                    "Redox does not know the " + label,
                                    "Compare it with the ID on the destination’s page at Redox")
                            : CheckStep.passed(subject, "Redox knows the " + label));
        }
    }
}
