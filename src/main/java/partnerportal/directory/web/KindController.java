package partnerportal.directory.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.directory.Uses;
import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.DirectoryRow;
import partnerportal.directory.domain.Kind;
import partnerportal.shared.Conflict;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Htmx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The pages of one kind: its list, the form of one row, and the last question before a row is deleted. */
abstract class KindController {

    private final Kind kind;
    private final DirectoryPages pages;

    KindController(Kind kind, DirectoryPages pages) {
        this.kind = kind;
        this.pages = pages;
    }

    @Requires(Action.READ_DIRECTORY)
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String active,
            @RequestParam(name = "page_token", required = false) @Nullable String pageToken,
            Model model,
            HttpServletRequest request) {
        model.addAttribute("page", pages.list(kind, q, active, pageToken));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("fragment", Htmx.wantsFragment(request));
        return Htmx.wantsFragment(request) ? "directory/list :: rows-swapped" : "directory/list";
    }

    @Requires(Action.WRITE_DIRECTORY)
    @GetMapping("/new")
    String blank(Model model) {
        return form(model, new RowPage(kind, null, RowForm.empty(kind), Uses.NONE, List.of()));
    }

    @Requires(Action.WRITE_DIRECTORY)
    @PostMapping
    String create(
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var form = RowForm.sent(kind, kind.columns(), request::getParameter);
        try {
            var row = pages.create(asker.actor(), form);
            redirect.addFlashAttribute("done", row.label() + " is in the directory.");
            return redirect(row);
        } catch (InvalidInput invalid) {
            refuse(model, response, invalid);
            return form(model, new RowPage(kind, null, form, Uses.NONE, List.of()));
        }
    }

    @Requires(Action.READ_DIRECTORY)
    @GetMapping("/{id}")
    String row(@PathVariable long id, Model model) {
        var row = pages.row(kind, id);
        return form(model, new RowPage(kind, row, RowForm.of(row), pages.uses(row), List.of()));
    }

    @Requires(Action.WRITE_DIRECTORY)
    @PostMapping("/{id}")
    String change(
            @PathVariable long id,
            Asker asker,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var row = pages.row(kind, id);
        var form = RowForm.sent(kind, kind.fields(), request::getParameter);
        try {
            var changed = pages.change(asker.actor(), row.key(), form);
            redirect.addFlashAttribute("done", changed ? "Saved." : "Nothing was changed.");
            return redirect(row);
        } catch (InvalidInput invalid) {
            refuse(model, response, invalid);
            return form(model, new RowPage(kind, row, form, pages.uses(row), List.of()));
        } catch (EditedMeanwhile edited) {
            response.setStatus(HttpStatus.CONFLICT.value());
            var current = edited.current();
            var differences = form.conflicts(current).stream()
                    .map(column -> RowPage.Difference.of(column, current, form))
                    .toList();
            return form(model, new RowPage(kind, current, form.rebasedOn(current), pages.uses(current), differences));
        }
    }

    @Requires(Action.WRITE_DIRECTORY)
    @GetMapping("/{id}/deletion")
    String confirm(@PathVariable long id, Model model) {
        return deletion(model, pages.row(kind, id));
    }

    @Requires(Action.WRITE_DIRECTORY)
    @PostMapping("/{id}/deletion")
    String delete(
            @PathVariable long id,
            Asker asker,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var row = pages.row(kind, id);
        try {
            pages.delete(asker.actor(), row);
            redirect.addFlashAttribute("done", row.label() + " is no longer in the directory.");
            return "redirect:/directory/" + kind.path();
        } catch (Conflict inUse) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of(String.valueOf(inUse.getMessage())));
            return deletion(model, row);
        }
    }

    private static String form(Model model, RowPage page) {
        model.addAttribute("page", page);
        return "directory/row";
    }

    private String deletion(Model model, DirectoryRow row) {
        model.addAttribute("row", row);
        model.addAttribute("kind", row.kind());
        model.addAttribute("uses", pages.uses(row));
        return "directory/deletion";
    }

    private static void refuse(Model model, HttpServletResponse response, InvalidInput invalid) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("errors", errors(invalid.problems()));
    }

    private static FormErrors errors(List<FieldProblem> problems) {
        Map<String, String> fields =
                List.of(Column.values()).stream().collect(Collectors.toMap(Column::pointer, Column::id));
        return FormErrors.of(problems, fields);
    }

    private String redirect(DirectoryRow row) {
        return "redirect:/directory/" + kind.path() + "/" + row.id();
    }
}
