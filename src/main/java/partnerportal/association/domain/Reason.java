package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;

/** Why a person says so; kept with the association and in the audit log. */
record Reason(String text) {

    private static final int LONGEST = 1_000;

    /** @throws InvalidInput when there is none, or it is no text that people can read */
    static Reason of(@Nullable String typed) {
        var text = typed == null ? "" : PlainText.strip(typed);
        if (text.isEmpty()) {
            throw new InvalidInput("/reason", "required", "Say why");
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput("/reason", "too-long", "The reason must have " + LONGEST + " characters or fewer");
        }
        if (!PlainText.isPlain(text.replaceAll("\\R", " "))) {
            throw new InvalidInput(
                    "/reason", "unprintable", "The reason contains a character that cannot be seen. Type it again");
        }
        return new Reason(text);
    }
}
