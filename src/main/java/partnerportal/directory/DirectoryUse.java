package partnerportal.directory;

import java.util.Collection;
import java.util.Map;

/** Answers, for a module that refers to directory rows, how much it does. Ids that nothing refers to may be left out. */
public interface DirectoryUse {

    Map<Long, Uses> ofPartners(Collection<Long> ids);

    default Map<Long, Uses> ofMarkets(Collection<Long> externalMarketIds) {
        return Map.of();
    }

    default Map<Long, Uses> ofServiceLines(Collection<Long> ids) {
        return Map.of();
    }
}
