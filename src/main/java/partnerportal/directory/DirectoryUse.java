package partnerportal.directory;

import java.util.Collection;
import java.util.Map;

/**
 * Answers, for a module that refers to directory rows, how many configurations (drafts included) refer to each. Ids that
 * nothing refers to may be left out of the answer.
 */
public interface DirectoryUse {

    Map<Long, Integer> ofPartners(Collection<Long> ids);

    Map<Long, Integer> ofMarkets(Collection<Long> externalMarketIds);

    Map<Long, Integer> ofServiceLines(Collection<Long> ids);
}
