package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The partners that may be chosen, each with words that name exactly one: a browser sends the words, because a list of
 * thousands is searched by typing. Partners that are chosen already are among them, active or not.
 */
final class PartnerChoices {

    private final Map<String, Partner> byWords = new LinkedHashMap<>();
    private final Map<Long, String> words = new LinkedHashMap<>();

    private PartnerChoices(Iterable<Partner> partners) {
        for (var partner : partners) {
            var label = partner.displayName() + " (" + partner.stationChannelItemId() + ")";
            byWords.put(label, partner);
            words.put(partner.id(), label);
        }
    }

    static PartnerChoices of(Directory directory, Settings chosen) {
        var partners = new ArrayList<>(directory.activePartners());
        var named = DirectoryNames.in(chosen).partners();
        partners.addAll(directory.partners(named).values());
        return new PartnerChoices(partners);
    }

    public List<String> all() {
        return List.copyOf(byWords.keySet());
    }

    public String words(long partnerId) {
        return words.getOrDefault(partnerId, "Partner " + partnerId);
    }

    /** The partner that was typed, by its words, its name when only one has it, or its Station id; null for blank. */
    @Nullable
    Long id(@Nullable String typed, String pointer, Problems problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var wanted = typed.strip();
        var exact = byWords.get(wanted);
        if (exact != null) {
            return exact.id();
        }
        var matching = byWords.values().stream()
                .filter(partner -> partner.displayName().equalsIgnoreCase(wanted)
                        || String.valueOf(partner.stationChannelItemId()).equals(wanted))
                .distinct()
                .toList();
        if (matching.size() == 1) {
            return matching.getFirst().id();
        }
        problems.add(pointer, "unknown-partner", "Choose a partner from the list, by name or Station ID");
        return null;
    }
}
