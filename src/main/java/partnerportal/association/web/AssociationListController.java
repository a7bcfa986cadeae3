package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.association.domain.Association;
import partnerportal.association.domain.AssociationQueries;
import partnerportal.shell.Htmx;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Looks for associations by care request or partner. */
@Controller
class AssociationListController {

    private static final int ROWS = 25;

    private final AssociationQueries queries;
    private final ChosenPartner partners;

    AssociationListController(AssociationQueries queries, ChosenPartner partners) {
        this.queries = queries;
        this.partners = partners;
    }

    @Requires(Action.READ_ASSOCIATIONS)
    @GetMapping("/associations")
    String list(
            AssociationSearchForm form,
            @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var chosen = partners.meant(form.partner());
        var problems = form.problems(chosen);
        var found = AssociationQueries.Page.NONE;
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", problems);
        } else if (form.looksForSomething()) {
            found = queries.page(form.filter(chosen), ROWS, pageToken);
        }
        var named = partners.named(found.associations().stream()
                .map(Association::partnerId)
                .distinct()
                .toList());
        model.addAttribute("page", AssociationListPage.of(form, partners.choices(), found, named));
        return Htmx.wantsFragment(request) ? "association/list :: answer" : "association/list";
    }
}
