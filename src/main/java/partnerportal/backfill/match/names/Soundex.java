package partnerportal.backfill.match.names;

/** American Soundex: names that sound alike have one code of a letter and three digits. */
public final class Soundex {

    /** By letter: the digit, 0 for vowels, which part equal digits, 7 for H and W, which do not. */
    private static final String CODES = "01230127022455012623017202";

    private Soundex() {}

    /** The letter's place in the alphabet and the three digits, as 18361 for R361; 0 when the word begins otherwise. */
    public static int of(String word) {
        if (word.isEmpty() || code(word.charAt(0)) < 0) {
            return 0;
        }
        int sound = word.charAt(0) - 'A' + 1;
        int length = 1;
        int before = code(word.charAt(0));
        for (int i = 1; i < word.length() && length < 4; i++) {
            int code = code(word.charAt(i));
            if (code > 0 && code != 7 && code != before) {
                sound = sound * 10 + code;
                length++;
            }
            before = code == 7 ? before : code;
        }
        for (; length < 4; length++) {
            sound *= 10;
        }
        return sound;
    }

    private static int code(char letter) {
        return letter >= 'A' && letter <= 'Z' ? CODES.charAt(letter - 'A') - '0' : -1;
    }
}
