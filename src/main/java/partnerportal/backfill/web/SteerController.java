package partnerportal.backfill.web;

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
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.Cause;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.FormErrors;

import java.util.EnumMap;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Has a run go on, wait, read its file with other columns, or end. */
@Controller
class SteerController {

    private final SteerBackfill steer;
    private final RunReading reading;
    private final EligibleLists lists;

    SteerController(SteerBackfill steer, RunReading reading, EligibleLists lists) {
        this.steer = steer;
        this.reading = reading;
        this.lists = lists;
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/pause")
    String pause(@PathVariable long id, Asker asker) {
        steer.pause(id, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/resumption")
    String resume(@PathVariable long id, Asker asker) {
        steer.resume(id, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/matching")
    String match(@PathVariable long id, Asker asker) {
        steer.match(id, by(asker, null));
        return page(id);
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/column-mapping")
    String mapColumns(
            @PathVariable long id,
            @RequestParam Map<String, String> parameters,
            Asker asker,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        try {
            var run = reading.find(id);
            var mapping = mapping(parameters);
            if (mapping.equals(used(id))) {
                next.addFlashAttribute("saved", "These are the columns that were used. Nothing was changed.");
            } else {
                steer.mapColumns(run.id(), mapping.canonical(), by(asker, null));
            }
            return page(id);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "errors",
                    FormErrors.of(
                            "column_" + refused.problems().getFirst().pointer().substring(1),
                            refused.problems().getFirst().message()));
            model.addAttribute(
                    "page", reading.page(reading.find(id), asker, ProblemsPart.Choice.of(null, null), false));
            return "backfill/run";
        }
    }

    @Requires(Action.WRITE_BACKFILLS)
    @GetMapping(RunController.ONE + "/cancellation")
    String askBeforeCancelling(@PathVariable long id, Asker asker, Model model) {
        model.addAttribute("page", reading.before(BackfillState.CANCELLED, id, asker));
        return "backfill/cancellation";
    }

    @Requires(Action.WRITE_BACKFILLS)
    @PostMapping(RunController.ONE + "/cancellation")
    String cancel(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Asker asker) {
        steer.cancel(id, by(asker, reason));
        return page(id);
    }

    /** Everything is named, so that what is chosen is used whatever the columns are called. */
    private static ColumnMapping mapping(Map<String, String> parameters) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            var header =
                    parameters.getOrDefault("column_" + column.wireName(), "").strip();
            if (header.isEmpty() && column.isRequired()) {
                throw new InvalidInput("/" + column.wireName(), "required", "Choose the column for " + column.label());
            }
            headers.put(column, header);
        }
        try {
            return new ColumnMapping(headers);
        } catch (IllegalArgumentException unfit) {
            throw new InvalidInput("/given_name", "unfit", String.valueOf(unfit.getMessage()));
        }
    }

    private ColumnMapping used(long id) {
        var headers = new EnumMap<Column, String>(Column.class);
        for (var column : Column.values()) {
            headers.put(column, "");
        }
        lists.report(id).ifPresent(report -> headers.putAll(report.columns()));
        headers.entrySet()
                .removeIf(
                        entry -> entry.getKey().isRequired() && entry.getValue().isEmpty());
        return new ColumnMapping(headers);
    }

    private static By by(Asker asker, @Nullable String reason) {
        return new By(asker.actor(), Cause.PORTAL, reason == null || reason.isBlank() ? null : reason.strip());
    }

    private static String page(long id) {
        return "redirect:" + BackfillListPage.PATH + "/" + id;
    }
}
