package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import partnerportal.audit.seals.SealMark;
import partnerportal.audit.seals.Verification;
import partnerportal.audit.seals.Verification.Changed;
import partnerportal.audit.seals.Verification.CutOff;
import partnerportal.audit.seals.Verification.Gap;
import partnerportal.audit.seals.Verification.Inserted;
import partnerportal.audit.seals.Verification.Removed;
import partnerportal.audit.seals.Verification.Replaced;
import partnerportal.audit.seals.Verification.UnknownKey;
import partnerportal.audit.seals.Verification.Whole;

/**
 * What a verification found, in words.
 *
 * @param entryId the entry to look at; null when there is none to be seen
 * @param newest the last seal, to be noted down; null unless the trail is whole
 */
record VerificationPage(
        String tone,
        String words,
        String about,
        @Nullable Long entryId,
        @Nullable SealMark newest) {

    static VerificationPage of(Verification verification) {
        return switch (verification) {
            case Whole(long sealed, long waiting, SealMark newest) ->
                new VerificationPage("good", "The audit log is whole", proven(sealed, waiting), null, newest);
            case Changed(long position, long entry) ->
                bad(
                        "Entry %d was changed".formatted(entry),
                        "It, or its seal at position %,d, is not what was sealed.".formatted(position) + before(),
                        entry);
            case Removed(long position, long entry) ->
                bad(
                        "Entry %d was removed".formatted(entry),
                        "Its seal at position %,d is still there.".formatted(position) + before(),
                        null);
            case Inserted(long entry) ->
                bad(
                        "Entry %d was inserted".formatted(entry),
                        "It claims a time that was sealed without it." + before(),
                        entry);
            case Gap(long position) ->
                bad(
                        "The seal at position %,d is missing".formatted(position),
                        "There are seals before and after it. The entry it proved may be gone too." + before(),
                        null);
            case CutOff(SealMark known, long newest) ->
                bad(
                        "The newest entries were cut off",
                        "A seal at position %,d was made, but the seals end at position %,d. What is left is unchanged."
                                .formatted(known.position(), newest),
                        null);
            case Replaced(SealMark known) ->
                bad(
                        "The seal at position %,d was replaced".formatted(known.position()),
                        "It is not the one that was noted down, so the entries up to it may have been replaced as well.",
                        null);
            case UnknownKey(long position, String key) ->
                bad(
                        "The seal at position %,d cannot be checked".formatted(position),
                        "It was made with the key %s, which is not among this portal's keys. Add it to the retired keys."
                                .formatted(key),
                        null);
        };
    }

    private static VerificationPage bad(String words, String about, @Nullable Long entryId) {
        return new VerificationPage("bad", words, about, entryId, null);
    }

    private static String before() {
        return " Everything before it is unchanged.";
    }

    private static String proven(long sealed, long waiting) {
        var entries = sealed == 1 ? "1 entry is" : "%,d entries are".formatted(sealed);
        var newer = waiting == 1 ? "1 newer one waits" : "%,d newer ones wait".formatted(waiting);
        return entries + " proven unchanged. " + (waiting == 0 ? "None waits" : newer) + " for a seal.";
    }
}
