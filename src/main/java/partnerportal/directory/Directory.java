package partnerportal.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What other modules may ask of the directory. Answers include inactive rows unless the name says otherwise. */
public interface Directory {

    /** Those of the ids that exist. */
    Map<Long, Partner> partners(Collection<Long> ids);

    /** Those of Station's market ids that exist. */
    Map<Long, Market> markets(Collection<Long> externalMarketIds);

    /** Those of the ids that exist. */
    Map<Long, ServiceLine> serviceLines(Collection<Long> ids);

    /** By Station's id: those of the ids that exist. */
    Map<Long, Partner> partnersByStationId(Collection<Long> stationChannelItemIds);

    /** By the id other systems know: those of the ids that exist. */
    Map<Long, ServiceLine> serviceLinesByExternalId(Collection<Long> externalIds);

    /** For choosing, by name. */
    List<Partner> activePartners();

    /** For choosing, by name. */
    List<Market> activeMarkets();

    /** For choosing, by name. */
    List<ServiceLine> activeServiceLines();
}
