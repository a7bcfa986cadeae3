package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.audit.entries.AuditPlace;
import partnerportal.audit.entries.AuditQueries;
import partnerportal.audit.entries.AuditSlice;
import partnerportal.shared.NotFound;
import partnerportal.shell.Htmx;
import partnerportal.shell.PortalProperties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Looks the trail through and opens an entry. */
@Controller
class AuditListController {

    private static final int PAGE_SIZE = 50;

    private final AuditQueries queries;
    private final ZoneId zone;
    private final Clock clock;

    AuditListController(AuditQueries queries, PortalProperties portal, Clock clock) {
        this.queries = queries;
        this.zone = portal.displayZone();
        this.clock = clock;
    }

    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit")
    String list(
            AuditFilterForm form,
            @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var problems = form.problems();
        var slice = new AuditSlice(List.of(), null, null);
        if (problems.isEmpty()) {
            slice = queries.page(form.filter(zone), AuditPlace.read(pageToken), PAGE_SIZE);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", problems);
        }
        var today = LocalDate.now(clock.withZone(zone));
        model.addAttribute("page", AuditListPage.of(form, queries.actions(), queries.subjectTypes(), slice, today));
        return Htmx.wantsFragment(request) ? "audit/list :: answer" : "audit/list";
    }

    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/{id:[0-9]{1,18}}")
    String entry(@PathVariable long id, Model model) {
        model.addAttribute("entry", AuditEntryPage.of(queries.find(id).orElseThrow(NotFound::new)));
        return "audit/entry";
    }
}
