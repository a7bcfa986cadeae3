package partnerportal.backfill.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import partnerportal.access.Action;
import partnerportal.access.Requires;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.runs.BackfillProperties;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletResponse;

/** Says what an eligibility file must have, and hands out an empty one to be filled in. */
@Controller
class GuideController {

    private final BackfillProperties settings;
    private final PortalProperties portal;
    private final Clock clock;

    GuideController(BackfillProperties settings, PortalProperties portal, Clock clock) {
        this.settings = settings;
        this.portal = portal;
        this.clock = clock;
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping("/backfills/guide")
    String guide(Model model) {
        model.addAttribute("columns", Arrays.asList(Column.values()));
        model.addAttribute(
                "examples",
                Arrays.stream(Column.values()).collect(Collectors.toMap(column -> column, GuideController::example)));
        model.addAttribute("keptFor", Figures.count(settings.keepFor().toDays(), "day", "days"));
        return "backfill/guide";
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping("/backfills/template")
    void template(HttpServletResponse response) throws IOException {
        var names = Arrays.stream(Column.values()).map(Column::wireName).toList();
        var csv = CsvDownload.to(
                response, "eligibility-template", LocalDate.now(clock.withZone(portal.displayZone())), names);
        csv.flush();
    }

    /** Nobody's. */
    private static String example(Column column) {
        return switch (column) {
            case GIVEN_NAME -> "Marisol";
            case MIDDLE_NAME -> "Ines";
            case FAMILY_NAME -> "Castellanos";
            case SUFFIX -> "";
            case BIRTH_DATE -> "1951-03-28";
            case SEX -> "F";
            case ZIP -> "80205";
            case STREET -> "1420 Example St";
            case PHONE -> "303-555-0142";
            case SSN -> "***-**-4471";
            case MEMBER_ID -> "M0001047";
            case ELIGIBLE_FROM -> "2026-01-01";
            case ELIGIBLE_UNTIL -> "2026-12-31";
        };
    }
}
