package partnerportal.audit.seals;

import org.jspecify.annotations.Nullable;

/** What checking the whole trail found: that it is whole, or the first place where it is not. */
public sealed interface Verification {

    /**
     * @param sealed how many entries are proven
     * @param waiting how many newer ones have no seal yet
     * @param newest the last seal, to note down; null when nothing was sealed yet
     */
    record Whole(long sealed, long waiting, @Nullable SealMark newest) implements Verification {}

    /** The entry, or its seal, is not what was sealed. */
    record Changed(long position, long entryId) implements Verification {}

    /** The seal is there, its entry is not. */
    record Removed(long position, long entryId) implements Verification {}

    /** The entry claims to be of a time that was sealed already, but has no seal. */
    record Inserted(long entryId) implements Verification {}

    /** There are seals after this position, but none at it. */
    record Gap(long position) implements Verification {}

    /**
     * The newest seals, perhaps with their entries, were taken away.
     *
     * @param known a seal that was there
     * @param newest the last position there is now, 0 for none
     */
    record CutOff(SealMark known, long newest) implements Verification {}

    /** The chain is whole in itself, but not the one that this seal was part of. */
    record Replaced(SealMark known) implements Verification {}

    /** From here on nothing can be said: the seal was made with a key that the portal was not given. */
    record UnknownKey(long position, String keyId) implements Verification {}

    default boolean whole() {
        return this instanceof Whole;
    }
}
