package partnerportal.local.outside;

/** What can be wrong with another system. */
public enum Fault {
    /** It takes the request and says nothing. */
    SILENT,
    /** It answers a byte now and then, without end. */
    TRICKLING,
    /** It does not believe the caller: 401. */
    REFUSING,
    /** It fails: 500. */
    FAILING,
    /** It sends the caller elsewhere, where the right answer is. */
    REDIRECTING,
    /** It answers more than anybody wants to read. */
    ENDLESS,
    /** It answers what is no JSON. */
    BABBLING
}
