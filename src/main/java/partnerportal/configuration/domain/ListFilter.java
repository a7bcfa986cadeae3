package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Visibility;

/**
 * Which configurations a list is to show; null stands for any.
 *
 * @param visible what the asker may see; nothing else is found
 * @param words part of a name, an Express partner ID, a facility code or an ID in Redox, whatever the case
 */
public record ListFilter(
        Visibility visible,
        @Nullable String words,
        ListTab tab,
        @Nullable Long marketId,
        @Nullable Long serviceLineId,
        @Nullable Connection sso,
        @Nullable Connection redox) {

    public ListFilter {
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** All that the asker may see. */
    public static ListFilter of(Visibility visible) {
        return new ListFilter(visible, null, ListTab.ALL, null, null, null, null);
    }

    /** The same for whatever contains the words. */
    public ListFilter with(String words) {
        return new ListFilter(visible, words, tab, marketId, serviceLineId, sso, redox);
    }
}
