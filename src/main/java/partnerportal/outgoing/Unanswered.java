package partnerportal.outgoing;

/** Why a question to another system has no answer that could be believed. */
public enum Unanswered {
    /** The settings that lead there are not given. */
    NOT_SET_UP,
    /** Nobody is there, or the connection broke. */
    NO_ANSWER,
    TOO_SLOW,
    /** The name leads to an address that is none of the outside world's, or the way there is not encrypted. */
    ADDRESS_REFUSED,
    /** It does not believe the portal, or gives it too few rights. */
    PORTAL_REFUSED,
    /** It answered, but with a failure or with what nobody understands. */
    UNEXPECTED_ANSWER
}
