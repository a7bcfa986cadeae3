package partnerportal.shell;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.shell.JumpSource.Target;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jakarta.servlet.http.HttpServletRequest;

/** Search or jump to: the palette's answers, and the same as a page where there is no script. */
@Controller
class JumpPage {

    private final List<JumpSource> sources;
    private final ShellModel shell;

    JumpPage(ObjectProvider<JumpSource> sources, ShellModel shell) {
        this.sources = sources.orderedStream().toList();
        this.shell = shell;
    }

    record Group(String heading, List<Target> targets) {}

    @Requires(Action.USE_PORTAL)
    @GetMapping("/jump")
    String jump(@RequestParam(defaultValue = "") String q, Asker asker, Model model, HttpServletRequest request) {
        var words = q.strip();
        var groups = new ArrayList<Group>();
        groups.add(new Group("Go to", pages(words, request)));
        if (!words.isEmpty()) {
            sources.forEach(source -> groups.add(new Group(source.heading(), source.find(words, asker))));
        }
        groups.removeIf(group -> group.targets().isEmpty());
        model.addAttribute("q", words);
        model.addAttribute("groups", groups);
        model.addAttribute(
                "found",
                groups.stream().mapToInt(group -> group.targets().size()).sum());
        return Htmx.wantsFragment(request) ? "jump :: results" : "jump";
    }

    private List<Target> pages(String words, HttpServletRequest request) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return shell.of(request).menu().stream()
                .flatMap(group -> group.entries().stream())
                .filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(wanted))
                .map(entry -> new Target(entry.label(), entry.href(), entry.icon(), "Page"))
                .toList();
    }
}
