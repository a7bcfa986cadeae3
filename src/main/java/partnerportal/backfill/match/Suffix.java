package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What tells people of one family with one name apart. */
public enum Suffix {
    JR,
    SR,
    II,
    III,
    IV,
    V;

    private static final Map<String, Suffix> WRITTEN = Map.ofEntries(
            Map.entry("JR", JR),
            Map.entry("JNR", JR),
            Map.entry("JUNIOR", JR),
            Map.entry("SR", SR),
            Map.entry("SNR", SR),
            Map.entry("SENIOR", SR),
            Map.entry("II", II),
            Map.entry("2ND", II),
            Map.entry("III", III),
            Map.entry("3RD", III),
            Map.entry("IV", IV),
            Map.entry("4TH", IV),
            Map.entry("V", V),
            Map.entry("5TH", V));

    /** @param word one word in capitals; null when it is none */
    static @Nullable Suffix of(String word) {
        return WRITTEN.get(word);
    }
}
