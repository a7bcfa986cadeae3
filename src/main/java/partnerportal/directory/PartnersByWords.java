package partnerportal.directory;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Partners by the words that a person chooses them with, because a list of thousands is searched by typing. */
@Component
public class PartnersByWords {

    private static final Pattern WORDS = Pattern.compile(".*\\(([1-9][0-9]{0,17})\\)");

    private final Directory directory;

    PartnersByWords(Directory directory) {
        this.directory = directory;
    }

    /** The words of every partner that may be chosen. */
    public List<String> choices() {
        return directory.activePartners().stream().map(PartnersByWords::words).toList();
    }

    /** Names exactly one. */
    public static String words(Partner partner) {
        return partner.displayName() + " (" + partner.stationChannelItemId() + ")";
    }

    /** Whom somebody means by the words, also one that is inactive; by a name that only one active has, or by a Station id. */
    public Optional<Partner> meant(String typed) {
        var wanted = typed.strip();
        var exact = exactly(wanted);
        if (exact.isPresent()) {
            return exact;
        }
        var alike = directory.activePartners().stream()
                .filter(partner -> partner.displayName().equalsIgnoreCase(wanted)
                        || String.valueOf(partner.stationChannelItemId()).equals(wanted))
                .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private Optional<Partner> exactly(String words) {
        var stationId = WORDS.matcher(words);
        return stationId.matches()
                ? directory.partnersByStationId(Set.of(Long.valueOf(stationId.group(1)))).values().stream()
                        .filter(partner -> words(partner).equals(words))
                        .findFirst()
                : Optional.empty();
    }
}
