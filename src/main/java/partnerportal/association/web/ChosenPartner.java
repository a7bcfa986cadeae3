package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.directory.PartnersByWords;

import java.util.List;
import java.util.Map;

/** Partners as these pages name them, and have people choose them by typing. */
@Component
class ChosenPartner {

    private final Directory directory;
    private final PartnersByWords byWords;

    ChosenPartner(Directory directory, PartnersByWords byWords) {
        this.directory = directory;
        this.byWords = byWords;
    }

    List<String> choices() {
        return byWords.choices();
    }

    /** Null when nothing was typed, or nobody knows who is meant. */
    @Nullable
    Partner meant(@Nullable String typed) {
        return StringUtils.hasText(typed) ? byWords.meant(typed).orElse(null) : null;
    }

    /** What stands in the field when that partner is chosen; null when there is no such partner. */
    @Nullable
    String words(long id) {
        var partner = directory.partners(List.of(id)).get(id);
        return partner == null ? null : PartnersByWords.words(partner);
    }

    Map<Long, Partner> named(List<Long> ids) {
        return directory.partners(ids);
    }
}
