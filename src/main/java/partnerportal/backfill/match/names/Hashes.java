package partnerportal.backfill.match.names;

/** Numbers of 64 bits for texts and pairs of numbers: the same on every machine, for ever, because tables keep them. */
public final class Hashes {

    private Hashes() {}

    public static long of(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return spread(hash);
    }

    /** Which of the two comes first counts. */
    public static long of(long one, long other) {
        return spread(one * 0x9e3779b97f4a7c15L + Long.rotateLeft(other, 32) + 0x632be59bd9b4e019L);
    }

    private static long spread(long bits) {
        long spread = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        spread = (spread ^ spread >>> 33) * 0xc4ceb9fe1a85ec53L;
        return spread ^ spread >>> 33;
    }
}
