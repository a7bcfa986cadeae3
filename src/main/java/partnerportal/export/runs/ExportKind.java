package partnerportal.export.runs;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

import java.util.Arrays;
import java.util.Locale;

/** How much a run hands over. */
public enum ExportKind {
    /** Every row there is. */
    FULL("Full export"),
    /** What changed since the run before, and what is gone. */
    INCREMENT("Increment");

    private final String words;

    ExportKind(String words) {
        this.words = words;
    }

    /** @throws InvalidInput when the word is that of no kind */
    public static ExportKind of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("/kind", "unknown-kind", "Choose full or increment"));
    }

    public String words() {
        return words;
    }

    /** As the API and the manifest write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
