package partnerportal.configuration.domain;

/** What must hold of the state that a change would start from; checked under the lock. */
@FunctionalInterface
public interface Precondition {

    /** Throws what the caller is to be told when it does not hold. */
    void check(PartnerConfiguration current);

    static Precondition none() {
        return current -> {};
    }
}
