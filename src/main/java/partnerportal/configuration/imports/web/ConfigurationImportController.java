package partnerportal.configuration.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.ConfigurationImports;
import partnerportal.configuration.imports.ImportConfigurations;
import partnerportal.configuration.imports.ImportRecords;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.web.ChangeWords;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Conflict;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.io.IOException;
import java.util.Arrays;
import jakarta.servlet.http.HttpServletResponse;

/** Another store's file is uploaded, its plan is looked at, and then applied as it was seen. */
@Controller
@RequestMapping(ImportPage.PATH)
class ConfigurationImportController {

    static final String ONE = "/{id:[0-9]{1,18}}";

    private static final int NEWEST = 50;

    private final ImportConfigurations importing;
    private final ConfigurationImports imports;
    private final ImportRecords records;
    private final ChangeWords words;

    ConfigurationImportController(
            ImportConfigurations importing, ConfigurationImports imports, ImportRecords records, ChangeWords words) {
        this.importing = importing;
        this.imports = imports;
        this.records = records;
        this.words = words;
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping
    String list(Model model) {
        model.addAttribute("imports", imports.newest(NEWEST));
        return "configuration/imports";
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "express") String layout, Model model) {
        return form(model, layout);
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping("/layouts")
    String layouts(Model model) {
        model.addAttribute("examples", LayoutExample.all());
        return "configuration/import-layouts";
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile mapping,
            Asker asker,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var form = new UploadForm(layout, file, mapping);
        try {
            var chosen = form.chosenLayout();
            var id = importing.plan(asker.actor(), chosen, form.fileName(), form.content(), form.mappingContent());
            return "redirect:" + ImportPage.PATH + "/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", UploadForm.errors(invalid));
            return form(model, layout);
        }
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping(ONE)
    String look(
            @PathVariable long id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var wanted = Arrays.stream(Show.values())
                .filter(one -> one.name().equalsIgnoreCase(show))
                .findFirst();
        if (wanted.isEmpty() || page < 1) {
            throw new BadRequest("show", "There is no such choice of records.");
        }
        return plan(model, id, wanted.get(), page, false);
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @PostMapping(ONE + "/application")
    String apply(
            @PathVariable long id,
            @RequestParam(name = "plan_hash", required = false) @Nullable String planHash,
            @RequestParam(name = "leave_out_invalid", defaultValue = "false") boolean leavingOut,
            Asker asker,
            HttpServletResponse response,
            Model model) {
        try {
            importing.apply(asker.actor(), id, planHash, leavingOut);
            return "redirect:" + ImportPage.PATH + "/" + id;
        } catch (InvalidInput unagreed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var message = unagreed.problems().getFirst().message();
            model.addAttribute("errors", FormErrors.of("leave_out_invalid", message));
            return plan(model, id, Show.INVALID, 1, false);
        } catch (Conflict refused) {
            if (!refused.slug().equals("plan-stale")) {
                throw refused;
            }
            importing.planAgain(id);
            response.setStatus(HttpStatus.CONFLICT.value());
            return plan(model, id, Show.ALL, 1, true);
        }
    }

    private String plan(Model model, long id, Show show, int page, boolean stale) {
        var taken = importing.find(id);
        var rows = records.page(id, show, (long) (page - 1) * ImportPage.ROWS, ImportPage.ROWS).stream()
                .map(record -> new ImportPage.Row(record, words.of(record.changes())))
                .toList();
        model.addAttribute("page", new ImportPage(taken, show, page, rows, stale));
        return "configuration/import";
    }

    private static String form(Model model, String layout) {
        model.addAttribute("layout", layout);
        model.addAttribute("layouts", UploadForm.layouts());
        return "configuration/import-new";
    }
}
