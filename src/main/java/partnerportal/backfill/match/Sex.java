package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.text.Words;

/** The sexes that lists tell apart; everything else is missing. */
public enum Sex {
    F,
    M;

    static @Nullable Sex of(@Nullable String text) {
        return text == null
                ? null
                : switch (text) {
                    case "F" -> F;
                    case "M" -> M;
                    default ->
                        switch (Words.of(text)) {
                            case "F", "FEMALE" -> F;
                            case "M", "MALE" -> M;
                            default -> null;
                        };
                };
    }
}
