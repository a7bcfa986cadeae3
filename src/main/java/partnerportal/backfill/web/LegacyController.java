package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.legacy.CompareLegacy;
import partnerportal.backfill.legacy.LegacyComparison;
import partnerportal.backfill.legacy.LegacyComparison.Side;
import partnerportal.backfill.runs.Backfill;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.FormErrors;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;

/** Compares a run with what the legacy process found: the proof that lets that process go. */
@Controller
class LegacyController {

    private static final int SHOWN = 100;

    private final CompareLegacy compare;
    private final RunReading reading;
    private final PortalProperties portal;
    private final Clock clock;

    LegacyController(CompareLegacy compare, RunReading reading, PortalProperties portal, Clock clock) {
        this.compare = compare;
        this.reading = reading;
        this.portal = portal;
        this.clock = clock;
    }

    /** Care requests of one side. */
    record Group(String words, String about, String count, List<Long> first, boolean cut) {}

    /** @param as {@code csv} for a download, anything else for a page */
    @Requires(Action.READ_BACKFILLS)
    @PostMapping(RunController.ONE + "/legacy-comparison")
    @Nullable
    String compare(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "page") String as,
            Asker asker,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var run = reading.find(id);
        try {
            if (file == null || StartForm.isMissing(file)) {
                throw new InvalidInput("/file", "required", "Select a CSV file");
            }
            LegacyComparison found;
            try (var content = file.getInputStream()) {
                found = compare.compare(run, content);
            }
            if (as.equals("csv")) {
                download(run, found, response);
                return null;
            }
            model.addAttribute("page", reading.moving(run, asker));
            model.addAttribute("fileName", Objects.requireNonNullElse(file.getOriginalFilename(), "The file"));
            model.addAttribute("agrees", found.agrees());
            model.addAttribute("nothingThere", found.hasNothingThere());
            model.addAttribute("ofOthers", found.ofOthers() == 0 ? null : Figures.count(found.ofOthers()));
            model.addAttribute(
                    "groups",
                    Arrays.stream(Side.values()).map(side -> group(found, side)).toList());
            return "backfill/legacy";
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/file", "file")));
            model.addAttribute("page", reading.page(run, asker, ProblemsPart.Choice.of(null, null), false));
            return "backfill/run";
        }
    }

    private static Group group(LegacyComparison found, Side side) {
        var first = found.first(side, SHOWN);
        long count = found.count(side);
        return new Group(words(side), about(side), Figures.count(count), first, count > first.size());
    }

    private static String words(Side side) {
        return switch (side) {
            case SAME -> "The same";
            case ONLY_HERE -> "Only here";
            case ONLY_THERE -> "Only there";
        };
    }

    private static String about(Side side) {
        return switch (side) {
            case SAME -> "Both say that they belong to the partner.";
            case ONLY_HERE -> "The portal says so, the legacy process does not.";
            case ONLY_THERE -> "The legacy process says so, the portal does not.";
        };
    }

    private void download(Backfill run, LegacyComparison found, HttpServletResponse response) throws IOException {
        var day = LocalDate.now(clock.withZone(portal.displayZone()));
        var csv = CsvDownload.to(response, "legacy-comparison", day, List.of("backfill", "care_request_id", "found"));
        found.forEach((side, careRequest) -> csv.write(run.title(), careRequest, words(side)));
        csv.flush();
    }
}
