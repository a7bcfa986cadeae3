package partnerportal.access;

/** Which configurations an asker may see. Every query for configurations takes one, so that what is foreign is not found. */
public sealed interface Visibility {

    record Everything() implements Visibility {}

    record OwnPartner(String expressPartnerId) implements Visibility {}

    record RedoxEnabled() implements Visibility {}

    record Nothing() implements Visibility {}

    /** Whether a configuration with these properties is among them. */
    default boolean includes(String expressPartnerId, boolean redoxEnabled) {
        return switch (this) {
            case Everything() -> true;
            case OwnPartner(String own) -> own.equals(expressPartnerId);
            case RedoxEnabled() -> redoxEnabled;
            case Nothing() -> false;
        };
    }
}
