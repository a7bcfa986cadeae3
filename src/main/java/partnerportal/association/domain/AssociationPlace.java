package partnerportal.association.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shell.PageToken;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Where in a list a page goes on, and to which side.
 *
 * @param onwards whether the page after is wanted, else the one before
 * @param day of the row beside the page; null when nobody said
 * @param id of that row
 */
record AssociationPlace(boolean onwards, @Nullable LocalDate day, long id) {

    private static final String ONWARDS = "onwards";
    private static final String BACK = "back";
    private static final String NO_DAY = "none";
    private static final int KEYS = 3;

    static AssociationPlace after(Association last) {
        return new AssociationPlace(true, last.day(), last.id());
    }

    static AssociationPlace before(Association first) {
        return new AssociationPlace(false, first.day(), first.id());
    }

    /** @param list which list it is of, so that a token is not used with another one */
    String token(String list) {
        return new PageToken(
                        list,
                        List.of(onwards ? ONWARDS : BACK, day == null ? NO_DAY : day.toString(), Long.toString(id)))
                .text();
    }

    /**
     * Null when no token was given.
     *
     * @throws partnerportal.shared.BadRequest when it is not a token of this list
     */
    static @Nullable AssociationPlace read(@Nullable String token, String list) {
        var read = PageToken.read(token, list, KEYS);
        if (read == null) {
            return null;
        }
        var side = read.keys().getFirst();
        if (!side.equals(ONWARDS) && !side.equals(BACK)) {
            throw PageToken.unusable();
        }
        return new AssociationPlace(side.equals(ONWARDS), day(read.keys().get(1)), read.number(2));
    }

    private static @Nullable LocalDate day(String text) {
        if (text.equals(NO_DAY)) {
            return null;
        }
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9_999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            // Answered below, like a day that no row can have.
        }
        throw PageToken.unusable();
    }
}
