package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import partnerportal.access.Action;

/**
 * A page that a module puts into the main menu, for those who may see it. Modules declare one as a bean.
 *
 * @param group the heading it stands under
 * @param position within the whole menu, small first; a group stands where its first item does
 * @param icon the name of a symbol of {@code icons.svg} without its {@code i-}
 * @param key the letter that, after {@code g}, opens the page
 * @param action what one must be allowed to do to be shown it
 */
public record MenuItem(
        String group,
        int position,
        String label,
        String href,
        String icon,
        @Nullable String key,
        Action action) {}
