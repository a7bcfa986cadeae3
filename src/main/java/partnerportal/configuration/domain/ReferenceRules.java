package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Surroundings.Listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What settings name in the directory must be there. A deactivated row may stay where it was published, but cannot be newly
 * chosen.
 */
record ReferenceRules(Settings settings, Surroundings surroundings) {

    /**
     * One mention of a directory row.
     *
     * @param row null when the directory has none of this id
     * @param kept whether it is published at this place already
     */
    record Reference(
            String pointer, String kind, long id, @Nullable Listed row, boolean kept) {

        boolean isInactive() {
            return row != null && !row.active();
        }

        String name() {
            return row == null ? word() + " " + id : row.name();
        }

        private void check(Problems problems) {
            if (row == null) {
                problems.add(
                        pointer,
                        "unknown-" + kind,
                        "The directory has no " + word() + " with the ID " + id + ". Choose another one");
            } else if (!row.active() && !kept) {
                problems.add(
                        pointer,
                        kind + "-inactive",
                        name() + " is deactivated in the directory. Choose another " + word());
            }
        }

        private String word() {
            return kind.replace('-', ' ');
        }
    }

    void check(Problems problems) {
        references().forEach(reference -> reference.check(problems));
    }

    List<Reference> references() {
        var found = new ArrayList<Reference>();
        for (var market : settings.markets()) {
            var stored = surroundings.stored().market(market.marketId());
            var pointer = "/markets/" + market.key();
            found.add(new Reference(
                    pointer,
                    "market",
                    market.marketId(),
                    surroundings.markets().get(market.marketId()),
                    stored.isPresent()));
            for (var line : market.serviceLines()) {
                var storedLine = stored.flatMap(before -> before.serviceLine(line.serviceLineId()));
                addLine(pointer + "/service_lines/" + line.key(), line, storedLine, found);
            }
        }
        settings.sources().forEach(source -> found.add(reference(source)));
        return found;
    }

    private void addLine(
            String pointer, AssignedServiceLine line, Optional<AssignedServiceLine> stored, List<Reference> into) {
        var row = surroundings.serviceLines().get(line.serviceLineId());
        into.add(new Reference(pointer, "service-line", line.serviceLineId(), row, stored.isPresent()));
        var partner = line.redoxPartnerId();
        if (partner != null) {
            Predicate<AssignedServiceLine> samePartner = before -> partner.equals(before.redoxPartnerId());
            into.add(new Reference(
                    pointer + "/redox_partner_id",
                    "partner",
                    partner,
                    surroundings.partners().get(partner),
                    stored.filter(samePartner).isPresent()));
        }
    }

    private Reference reference(Source source) {
        var kept =
                surroundings.stored().sources().stream().anyMatch(before -> before.partnerId() == source.partnerId());
        return new Reference(
                source.pointer(),
                "partner",
                source.partnerId(),
                surroundings.partners().get(source.partnerId()),
                kept);
    }
}
