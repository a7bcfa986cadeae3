package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.shell.Option;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The partners to choose from: the active ones, and the one that is chosen already. */
@Component
class PartnerOptions {

    private final Directory directory;

    PartnerOptions(Directory directory) {
        this.directory = directory;
    }

    List<Option> with(@Nullable Long chosen) {
        var partners = new ArrayList<>(directory.activePartners());
        Stream.ofNullable(chosen)
                .flatMap(id -> directory.partners(List.of(id)).values().stream())
                .filter(partner -> !partner.active())
                .forEach(partners::add);
        return partners.stream()
                .map(partner -> new Option(Long.toString(partner.id()), partner.displayName()))
                .toList();
    }

    Map<Long, Partner> named(List<Long> ids) {
        return directory.partners(ids);
    }
}
