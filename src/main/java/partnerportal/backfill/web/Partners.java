package partnerportal.backfill.web;

import org.springframework.stereotype.Component;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.directory.PartnersByWords;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Partners as the pages of runs name and choose them. */
@Component
class Partners {

    private final Directory directory;
    private final PartnersByWords byWords;

    Partners(Directory directory, PartnersByWords byWords) {
        this.directory = directory;
        this.byWords = byWords;
    }

    /** The words of every partner that may be chosen. */
    List<String> choices() {
        return byWords.choices();
    }

    /** Whom somebody means by the words. */
    Optional<Partner> meant(String typed) {
        return byWords.meant(typed);
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
