package partnerportal.backfill.web;

import org.springframework.stereotype.Component;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Partners by the words that a person chooses them with, because a list of thousands is searched by typing. */
@Component
class Partners {

    private final Directory directory;

    Partners(Directory directory) {
        this.directory = directory;
    }

    /** The words of every partner that may be chosen. */
    List<String> choices() {
        return directory.activePartners().stream().map(Partners::words).toList();
    }

    /** Names exactly one. */
    static String words(Partner partner) {
        return partner.displayName() + " (" + partner.stationChannelItemId() + ")";
    }

    /** Whom somebody means by the words, by a name that only one has, or by a Station id. */
    Optional<Partner> meant(String typed) {
        var wanted = typed.strip();
        var active = directory.activePartners();
        var exact =
                active.stream().filter(partner -> words(partner).equals(wanted)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        var alike = active.stream()
                .filter(partner -> partner.displayName().equalsIgnoreCase(wanted)
                        || String.valueOf(partner.stationChannelItemId()).equals(wanted))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    Partner one(long id) {
        return named(Set.of(id)).getOrDefault(id, new Partner(id, 0, "Partner " + id, false));
    }

    Map<Long, Partner> named(Collection<Long> ids) {
        return directory.partners(ids);
    }

    Map<Long, String> names(Collection<Long> ids) {
        return named(ids).values().stream().collect(Collectors.toMap(Partner::id, Partner::displayName));
    }
}
