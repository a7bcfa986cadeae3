package partnerportal.directory;

/** Answers, for the modules that refer to directory rows, how often one is referred to. */
public interface DirectoryUse {

    /** How many configurations, drafts included, refer to the partner. */
    int ofPartner(long id);

    /** How many configurations, drafts included, refer to the market. */
    int ofMarket(long externalMarketId);

    /** How many configurations, drafts included, refer to the service line. */
    int ofServiceLine(long id);
}
