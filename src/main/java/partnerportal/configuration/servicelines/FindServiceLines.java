package partnerportal.configuration.servicelines;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Policy;
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.catalog.CatalogReading;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.shared.BadRequest;
import partnerportal.shared.NotFound;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Answers what may be booked with a configuration that is live, from memory. */
@Component
public class FindServiceLines {

    private final Catalog catalog;

    FindServiceLines(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Exactly one of the two.
     *
     * @param id the configuration's
     * @param expressPartnerId what Express knows it by
     */
    public record Which(@Nullable Long id, @Nullable String expressPartnerId) {

        /** @throws BadRequest when both are given, or neither */
        public Which {
            if ((id == null) == (expressPartnerId == null)) {
                throw new BadRequest(
                        "partner_configuration_id", "Send either partner_configuration_id or express_partner_id.");
            }
        }
    }

    /**
     * @param directory with every row that the answer names
     * @param age how long ago the answer was last known to be current
     */
    public record Found(ServiceLineAnswer answer, NamedRows directory, Duration age) {}

    /**
     * @throws NotFound when there is no such configuration that the asker may ask about, when it is deactivated, when the
     *     market is unknown or no source has the facility code
     */
    public Found find(Which which, ServiceLineQuestion question, Asker asker) {
        var reading = catalog.reading();
        var state = state(which, reading, asker)
                .filter(found -> found.snapshot().deactivatedAt() == null)
                .orElseThrow(NotFound::new);
        var settings = state.snapshot().seenBy(asker).settings();
        var answer = new ServiceLines(settings, reading.directory()).answer(question);
        return new Found(answer, reading.directory(), reading.age());
    }

    private static Optional<PublishedState> state(Which which, CatalogReading reading, Asker asker) {
        var visible = Policy.visibility(asker, Action.READ_SERVICE_LINES);
        return which.id() == null
                ? reading.findByExpressPartner(Objects.requireNonNull(which.expressPartnerId()), visible)
                : reading.find(which.id(), visible);
    }
}
