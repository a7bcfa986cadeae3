package partnerportal.configuration.imports.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.CompareStores;
import partnerportal.configuration.imports.Reconciliation;
import partnerportal.configuration.web.ChangeWords;
import partnerportal.shared.Cause;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jakarta.servlet.http.HttpServletResponse;

/** Another store's file is compared with what is published here; nothing is kept of it. */
@Controller
@RequestMapping("/configurations/reconciliations")
class ReconciliationController {

    private static final List<String> COLUMNS =
            List.of("Outcome", "Place", "Key", "Name", "Field", "Here", "There", "Reason");

    private final CompareStores comparing;
    private final ChangeWords words;
    private final ZoneId zone;
    private final Clock clock;

    ReconciliationController(CompareStores comparing, ChangeWords words, PortalProperties portal, Clock clock) {
        this.comparing = comparing;
        this.words = words;
        this.zone = portal.displayZone();
        this.clock = clock;
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping("/new")
    String choose(@RequestParam(defaultValue = "express") String layout, Model model) {
        return form(model, layout);
    }

    /** @param as {@code csv} for a download, anything else for a page */
    @Requires(Action.EDIT_CONFIGURATIONS)
    @PostMapping
    @Nullable
    String compare(
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile mapping,
            @RequestParam(defaultValue = "page") String as,
            Asker asker,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var form = new UploadForm(layout, file, mapping);
        try {
            var chosen = form.chosenLayout();
            var result = comparing.compare(asker.actor(), Cause.PORTAL, chosen, form.content(), form.mappingContent());
            if (as.equals("csv")) {
                download(result, response);
                return null;
            }
            var rows = result.lines().stream()
                    .limit(ReconciliationPage.ROWS)
                    .map(line -> new ReconciliationPage.Row(line, words.of(line.changes())))
                    .toList();
            model.addAttribute("page", new ReconciliationPage(chosen, form.fileName(), result, rows));
            return "configuration/reconciliation";
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", UploadForm.errors(invalid));
            return form(model, layout);
        }
    }

    /** A line for each field that differs, for each reason, and for what is missing. */
    private void download(Reconciliation result, HttpServletResponse response) throws IOException {
        var csv = CsvDownload.to(response, "reconciliation", LocalDate.now(clock.withZone(zone)), COLUMNS);
        for (var line : result.lines()) {
            var outcome = ReconciliationPage.words(line.kind());
            for (FieldChange change : line.changes()) {
                csv.write(
                        outcome,
                        line.place(),
                        line.key(),
                        line.name(),
                        change.path(),
                        change.before(),
                        change.after(),
                        null);
            }
            for (var problem : line.problems()) {
                csv.write(
                        outcome,
                        problem.place(),
                        line.key(),
                        line.name(),
                        problem.field(),
                        null,
                        null,
                        problem.reason());
            }
            if (line.changes().isEmpty() && line.problems().isEmpty()) {
                csv.write(outcome, line.place(), line.key(), line.name(), null, null, null, null);
            }
        }
        csv.flush();
    }

    private static String form(Model model, String layout) {
        model.addAttribute("layout", layout);
        model.addAttribute("layouts", UploadForm.layouts());
        return "configuration/reconciliation-new";
    }
}
