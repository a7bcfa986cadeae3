package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Action;

import java.util.function.LongSupplier;

/**
 * A page that a module puts into the main menu, for those who may see it. Modules declare one as a bean.
 *
 * @param group the heading it stands under
 * @param position within the whole menu, small first; a group stands where its first item does
 * @param icon the name of a symbol of {@code icons.svg} without its {@code i-}
 * @param key the letter that, after {@code g}, opens the page
 * @param action what one must be allowed to do to be shown it
 * @param count what waits there, shown beside the label; null for nothing
 */
public record MenuItem(
        String group,
        int position,
        String label,
        String href,
        String icon,
        @Nullable String key,
        Action action,
        @Nullable Count count) {

    /** A page where nothing is counted. */
    public MenuItem(
            String group, int position, String label, String href, String icon, @Nullable String key, Action action) {
        this(group, position, label, href, icon, key, action, null);
    }

    /**
     * How many things wait on a page.
     *
     * @param figure asks the database, for every page that is shown, so it has to be quick; nothing is shown for 0
     * @param words what the number counts, to be read out after it
     */
    public record Count(LongSupplier figure, String words) {}
}
