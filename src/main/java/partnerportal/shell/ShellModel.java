package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.access.Askers;
import partnerportal.access.Role;
import partnerportal.shell.ShellPage.MenuCount;
import partnerportal.shell.ShellPage.MenuEntry;
import partnerportal.shell.ShellPage.MenuGroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletRequest;

/** Makes the frame of a page for whoever asks: who they are and which pages there are for them. */
@Component
public class ShellModel {

    private final PortalProperties portal;
    private final Askers askers;
    private final List<MenuItem> items;

    ShellModel(PortalProperties portal, Askers askers, ObjectProvider<MenuItem> items) {
        this.portal = portal;
        this.askers = askers;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(MenuItem::position))
                .toList();
    }

    /** Works without database and provider, so that a problem page can always be framed. */
    public ShellPage of(HttpServletRequest request) {
        return frame(request, item -> null);
    }

    /** The same with what waits on each page, which the database is asked for. */
    ShellPage counted(HttpServletRequest request) {
        return frame(request, ShellModel::count);
    }

    private ShellPage frame(HttpServletRequest request, Function<MenuItem, @Nullable MenuCount> count) {
        return askers.current()
                .map(asker -> new ShellPage(
                        portal.environmentLabel(),
                        true,
                        asker.actor().name(),
                        role(asker),
                        menu(
                                asker,
                                request.getRequestURI()
                                        .substring(request.getContextPath().length()),
                                count)))
                .orElseGet(() -> ShellPage.signedOut(portal.environmentLabel()));
    }

    private static @Nullable String role(Asker asker) {
        return asker.roles().isEmpty()
                ? null
                : asker.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    }

    private List<MenuGroup> menu(Asker asker, String path, Function<MenuItem, @Nullable MenuCount> count) {
        var groups = new LinkedHashMap<String, List<MenuEntry>>();
        for (var item : items) {
            if (asker.may(item.action())) {
                groups.computeIfAbsent(item.group(), group -> new ArrayList<>())
                        .add(new MenuEntry(
                                item.label(),
                                item.href(),
                                item.icon(),
                                item.key(),
                                isAt(path, item.href()),
                                count.apply(item)));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new MenuGroup(group.getKey(), group.getValue()))
                .toList();
    }

    private static @Nullable MenuCount count(MenuItem item) {
        var count = item.count();
        var figure = count == null ? 0 : count.figure().getAsLong();
        return count == null || figure == 0 ? null : new MenuCount(figure, count.words());
    }

    private static boolean isAt(String path, String href) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
