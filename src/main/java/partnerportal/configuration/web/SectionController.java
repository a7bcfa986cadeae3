package partnerportal.configuration.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.Drafting.Saved;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Section;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Htmx;

import java.util.List;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Editing one section of a draft. */
@Controller
class SectionController {

    private static final String PATH =
            "/configurations/" + ConfigurationController.ID + "/draft/{section:general|markets|sources|sso|redox}";

    private final Showing showing;
    private final SectionEditing editing;
    private final SectionForms forms;
    private final Drafting drafting;
    private final CheckNow checkNow;

    SectionController(
            Showing showing, SectionEditing editing, SectionForms forms, Drafting drafting, CheckNow checkNow) {
        this.showing = showing;
        this.editing = editing;
        this.forms = forms;
        this.drafting = drafting;
        this.checkNow = checkNow;
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(PATH)
    String edit(
            @PathVariable long id,
            @PathVariable("section") String slug,
            Asker asker,
            Model model,
            HttpServletRequest request) {
        var shown = showing.find(id, asker);
        var section = Section.ofSlug(slug).orElseThrow(NotFound::new);
        var form = forms.of(section, shown.settings(false));
        return render(editing.page(shown, section, SectionForms.marketIds(form), asker), form, model, request);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(PATH)
    String save(
            @PathVariable long id,
            @PathVariable("section") String slug,
            Asker asker,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var shown = showing.find(id, asker);
        var section = Section.ofSlug(slug).orElseThrow(NotFound::new);
        var input = FormInput.of(request);
        var opened = SectionEditing.readOpened(String.valueOf(input.text("opened")));
        var form = forms.read(section, input, section.copy(opened, shown.settings(false)));
        if (input.text("add") != null) {
            var more = forms.extended(form, input);
            return again(shown, section, input, more, List.of(), asker, model, request);
        }
        var problems = new Problems();
        var typed = form.settings(problems);
        if (!problems.found().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again(shown, section, input, form, problems.found(), asker, model, request);
        }
        return switch (drafting.save(id, section, opened, typed, asker.actor())) {
            case Saved.Done done -> {
                next.addFlashAttribute(
                        "saved",
                        done.draft() == null
                                ? "Saved. Nothing differs from what is live."
                                : "Saved. Not live until you publish.");
                if ("check".equals(input.text("then"))) {
                    check(id, section, asker, next);
                }
                yield "redirect:/configurations/" + id + "#" + section.slug();
            }
            case Saved.Conflicted conflicted -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                var now = showing.find(id, asker);
                var mine = forms.of(section, conflicted.merge().keepingMine());
                yield render(
                        editing.conflicted(now, section, conflicted.merge(), SectionForms.marketIds(mine), asker),
                        mine,
                        model,
                        request);
            }
        };
    }

    /** What was saved just now, unless nothing is entered. */
    private void check(long id, Section section, Asker asker, RedirectAttributes next) {
        var saved = showing.find(id, asker);
        SectionEditing.kind(section)
                .filter(kind -> kind.values(saved.settings(false)) != null)
                .ifPresent(kind -> checkNow.check(saved, false, kind, asker, next));
    }

    private String again(
            Shown shown,
            Section section,
            FormInput input,
            SectionForm form,
            List<FieldProblem> problems,
            Asker asker,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("errors", FormErrors.of(problems, form.fields()));
        var opened = String.valueOf(input.text("opened"));
        return render(
                editing.pageAgain(shown, section, opened, SectionForms.marketIds(form), asker), form, model, request);
    }

    private static String render(SectionPage page, SectionForm form, Model model, HttpServletRequest request) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        return Htmx.wantsFragment(request) ? "configuration/section :: answer" : "configuration/section";
    }
}
