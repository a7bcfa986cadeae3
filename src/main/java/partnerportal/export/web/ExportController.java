package partnerportal.export.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.export.runs.ExportKind;
import partnerportal.export.runs.ExportQueries;
import partnerportal.export.runs.RequestExport;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Htmx;
import partnerportal.storage.ObjectStore;

import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Shows what was exported when, and has exports made by hand. */
@Controller
class ExportController {

    private static final int PAGE_SIZE = 50;

    private final ExportQueries queries;
    private final RequestExport request;
    private final ObjectStore store;

    ExportController(ExportQueries queries, RequestExport request, ObjectStore store) {
        this.queries = queries;
        this.request = request;
        this.store = store;
    }

    @Requires(Action.READ_EXPORTS)
    @GetMapping("/exports")
    String list(@RequestParam(required = false) @Nullable Long below, Asker asker, Model model) {
        model.addAttribute(
                "page",
                ExportListPage.of(queries.list(below, PAGE_SIZE + 1), PAGE_SIZE, asker.may(Action.START_EXPORTS)));
        return "export/list";
    }

    @Requires(Action.START_EXPORTS)
    @PostMapping("/exports")
    String start(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var wanted = ExportKind.of(kind);
            var requested = request.request(wanted, asker.actor(), Cause.PORTAL, reason);
            next.addFlashAttribute(
                    "saved",
                    requested.anew()
                            ? "Asked for. It begins in a few seconds, or when the export before is over."
                            : "It was asked for before and still waits, so it covers this too.");
            return "redirect:/exports/" + requested.run();
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("why", reason);
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/reason", "reason")));
            return list(null, asker, model);
        }
    }

    @Requires(Action.READ_EXPORTS)
    @GetMapping("/exports/{id:[0-9]{1,18}}")
    String one(@PathVariable long id, HttpServletRequest request, Model model) {
        var run = queries.find(id).orElseThrow(NotFound::new);
        model.addAttribute("page", ExportPage.of(run, queries.sets(id), store.address(run.manifest())));
        return Htmx.wantsFragment(request) ? "export/run :: run" : "export/run";
    }
}
