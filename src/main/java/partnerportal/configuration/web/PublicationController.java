package partnerportal.configuration.web;

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
import partnerportal.configuration.domain.ConfigurationDraft.Saver;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishDraft;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.ThreeWayMerge.Side;
import partnerportal.configuration.servicelines.AnswerChange;
import partnerportal.directory.Directory;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Reviewing a draft, choosing between both sides of a conflict, publishing and discarding. */
@Controller
class PublicationController {

    private static final String CONFIGURATION = "/configurations/" + ConfigurationController.ID;

    private final Showing showing;
    private final ConfigurationReading reading;
    private final ChangeWords words;
    private final ConflictWords conflicts;
    private final Drafting drafting;
    private final PublishDraft publishDraft;
    private final Directory directory;

    PublicationController(
            Showing showing,
            ConfigurationReading reading,
            ChangeWords words,
            ConflictWords conflicts,
            Drafting drafting,
            PublishDraft publishDraft,
            Directory directory) {
        this.showing = showing;
        this.reading = reading;
        this.words = words;
        this.conflicts = conflicts;
        this.drafting = drafting;
        this.publishDraft = publishDraft;
        this.directory = directory;
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(CONFIGURATION + "/publication")
    String review(@PathVariable long id, Asker asker, Model model) {
        var shown = showing.find(id, asker);
        return shown.draft() == null ? "redirect:/configurations/" + id : review(page(shown), model);
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/publication")
    String publish(
            @PathVariable long id,
            @RequestParam long draft,
            @RequestParam int live,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var published = publishDraft.publish(id, draft, live, asker.actor(), reason);
            int count = words.of(published.changes()).size();
            next.addFlashAttribute(
                    "saved",
                    "Revision " + published.after().revision()
                            + (published.after().isDeactivated()
                                    ? " is published. The configuration stays deactivated. "
                                    : " is live. ")
                            + count + (count == 1 ? " change published." : " changes published."));
            return "redirect:/configurations/" + id;
        } catch (InvalidInput refused) {
            model.addAttribute("reason", reason);
            return refused(id, refused.problems(), HttpStatus.UNPROCESSABLE_CONTENT, asker, model, response, next);
        } catch (Conflict moved) {
            model.addAttribute("reason", reason);
            var problem = new FieldProblem("", moved.slug(), String.valueOf(moved.getMessage()));
            return refused(id, List.of(problem), HttpStatus.CONFLICT, asker, model, response, next);
        }
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/draft/resolution")
    String resolve(
            @PathVariable long id,
            @RequestParam long draft,
            @RequestParam int live,
            Asker asker,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var choices = choices(FormInput.of(request));
        model.addAttribute("choices", choices);
        try {
            drafting.resolve(id, draft, live, choices, asker.actor());
            return "redirect:/configurations/" + id + "/publication";
        } catch (InvalidInput refused) {
            return refused(id, refused.problems(), HttpStatus.UNPROCESSABLE_CONTENT, asker, model, response, next);
        } catch (Conflict moved) {
            var problem = new FieldProblem("", moved.slug(), String.valueOf(moved.getMessage()));
            return refused(id, List.of(problem), HttpStatus.CONFLICT, asker, model, response, next);
        }
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @GetMapping(CONFIGURATION + "/draft/discarding")
    String askToDiscard(@PathVariable long id, Asker asker, Model model) {
        var shown = showing.find(id, asker);
        if (shown.draft() == null) {
            return "redirect:/configurations/" + id;
        }
        model.addAttribute("page", page(shown));
        return "configuration/discarding";
    }

    @Requires(value = Action.EDIT_CONFIGURATIONS, configuration = "id")
    @PostMapping(CONFIGURATION + "/draft/discarding")
    String discard(
            @PathVariable long id,
            @RequestParam long draft,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var shown = showing.find(id, asker);
        try {
            drafting.discard(id, draft, asker.actor());
        } catch (Conflict moved) {
            if (showing.find(id, asker).draft() == null) {
                next.addFlashAttribute("saved", moved.getMessage());
                return "redirect:/configurations/" + id;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of(String.valueOf(moved.getMessage())));
            return askToDiscard(id, asker, model);
        }
        next.addFlashAttribute("saved", "The draft was discarded.");
        return shown.published() == null ? "redirect:/configurations" : "redirect:/configurations/" + id;
    }

    private String refused(
            long id,
            List<FieldProblem> problems,
            HttpStatus status,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var shown = showing.find(id, asker);
        if (shown.draft() == null) {
            next.addFlashAttribute("saved", problems.getFirst().message());
            return "redirect:/configurations/" + id;
        }
        response.setStatus(status.value());
        var page = page(shown);
        model.addAttribute("errors", FormErrors.of(problems, page.inputs()));
        return review(page, model);
    }

    private static String review(PublicationPage page, Model model) {
        model.addAttribute("page", page);
        return "configuration/publication";
    }

    private PublicationPage page(Shown shown) {
        var view = shown.openDraft();
        return new PublicationPage(
                shown.id(),
                shown.name(),
                shown.published() != null,
                shown.published() != null && shown.published().isDeactivated(),
                view.draft().version(),
                shown.liveRevision(),
                words.of(view.changes()),
                conflicts.of(view.conflicts()),
                view.draft().savers().stream().map(Saver::name).toList(),
                reading.readiness(shown, view.settings()),
                answers(shown, view.settings()));
    }

    /** Nothing is answered for what is not live, before or after. */
    private List<AnswerChangeLine> answers(Shown shown, Settings draft) {
        var published = shown.published();
        if (published != null && published.isDeactivated()) {
            return List.of();
        }
        var before = published == null ? Settings.empty() : published.settings();
        var directory = DirectoryNames.in(before).and(DirectoryNames.in(draft));
        var rows = NamedRows.of(directory, this.directory);
        return AnswerChangeLine.of(AnswerChange.between(before, draft, rows), rows);
    }

    private static Map<String, Side> choices(FormInput input) {
        var choices = new LinkedHashMap<String, Side>();
        input.keyed("choice").forEach((path, side) -> {
            if (side.equals("MINE") || side.equals("THEIRS")) {
                choices.put(path, Side.valueOf(side));
            }
        });
        return choices;
    }
}
