package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.shell.FormErrors;
import partnerportal.shell.PortalProperties;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import jakarta.servlet.http.HttpServletResponse;

/** What a configuration was: its revisions, one of them, two compared, or the one of a past moment. */
@Controller
class RevisionController {

    static final String NUMBER = "{number:[1-9][0-9]{0,8}}";

    private static final int LAST_YEAR = 9999;
    private static final String PATH = "/configurations/" + ConfigurationController.ID + "/revisions";

    private final Showing showing;
    private final RevisionReading reading;
    private final ZoneId zone;

    RevisionController(Showing showing, RevisionReading reading, PortalProperties portal) {
        this.showing = showing;
        this.reading = reading;
        this.zone = portal.displayZone();
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping(PATH)
    String list(@PathVariable long id, @RequestParam @Nullable Integer below, Asker asker, Model model) {
        model.addAttribute("page", reading.list(showing.find(id, asker), below, "", asker));
        return "configuration/revisions";
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping(
            path = PATH,
            params = {"from", "to"})
    String compare(@PathVariable long id, @RequestParam int from, @RequestParam int to, Asker asker, Model model) {
        model.addAttribute("page", reading.compare(showing.find(id, asker), from, to, asker));
        return "configuration/compare";
    }

    /** @param asOf a date and time of the portal's time zone, or an instant */
    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping(path = PATH, params = "as_of")
    String asOf(
            @PathVariable long id,
            @RequestParam("as_of") String asOf,
            Asker asker,
            Model model,
            HttpServletResponse response) {
        var shown = showing.find(id, asker);
        var moment = moment(asOf);
        var number = moment == null ? null : reading.numberAt(shown, moment);
        if (moment != null && number != null) {
            model.addAttribute("page", reading.one(shown, number, moment, asker));
            return "configuration/revision";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "errors",
                FormErrors.of(
                        "as_of",
                        moment == null
                                ? "Enter a date and a time, such as 2026-10-14T09:58"
                                : "Nothing was published yet at that time"));
        model.addAttribute("page", reading.list(shown, null, asOf, asker));
        return "configuration/revisions";
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping(PATH + "/" + NUMBER)
    String one(@PathVariable long id, @PathVariable int number, Asker asker, Model model) {
        model.addAttribute("page", reading.one(showing.find(id, asker), number, null, asker));
        return "configuration/revision";
    }

    private @Nullable Instant moment(String text) {
        try {
            var moment = text.strip().endsWith("Z")
                    ? ZonedDateTime.parse(text.strip())
                    : LocalDateTime.parse(text.strip()).atZone(zone);
            return moment.getYear() >= 1 && moment.getYear() <= LAST_YEAR ? moment.toInstant() : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
