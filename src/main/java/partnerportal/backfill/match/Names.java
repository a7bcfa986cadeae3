package partnerportal.backfill.match;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.Name;

/** How far two names agree. */
final class Names {

    private Names() {}

    static Level given(@Nullable Name one, @Nullable Name other) {
        if (one == null || other == null) {
            return Level.MISSING;
        }
        if (one.isInitial() || other.isInitial()) {
            return one.text().charAt(0) == other.text().charAt(0) ? Level.INITIAL : Level.CLASH;
        }
        if (one.sharesForm(other)) {
            return Level.EXACT;
        }
        return one.isNicknameOf(other) && !one.isVariantOf(other) ? Level.NICKNAME : close(one.similarity(other));
    }

    static Level family(@Nullable Name one, @Nullable Name other) {
        if (one == null || other == null) {
            return Level.MISSING;
        }
        if (one.text().equals(other.text())) {
            return Level.EXACT;
        }
        return one.isPartOf(other) ? Level.PART : close(one.similarity(other));
    }

    private static Level close(double similarity) {
        if (similarity >= .92) {
            return Level.CLOSE_92;
        }
        if (similarity >= .88) {
            return Level.CLOSE_88;
        }
        if (similarity >= .80) {
            return Level.CLOSE_80;
        }
        return similarity >= .70 ? Level.CLOSE_70 : Level.CLASH;
    }
}
