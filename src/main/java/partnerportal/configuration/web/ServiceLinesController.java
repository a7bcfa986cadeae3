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
import partnerportal.configuration.catalog.Catalog;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.servicelines.ServiceLineQuestion;
import partnerportal.configuration.servicelines.ServiceLines;
import partnerportal.configuration.web.ServiceLinesPage.Answer;
import partnerportal.configuration.web.ServiceLinesPage.Question;
import partnerportal.directory.Directory;
import partnerportal.directory.Market;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;
import partnerportal.shell.Option;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletResponse;

/** Asks what self-scheduling and the order worker ask, of what is live or of the draft, and shows how the answer came about. */
@Controller
class ServiceLinesController {

    private static final String DRAFT = "draft";

    private final Showing showing;
    private final Catalog catalog;
    private final Directory directory;

    ServiceLinesController(Showing showing, Catalog catalog, Directory directory) {
        this.showing = showing;
        this.catalog = catalog;
        this.directory = directory;
    }

    @Requires(value = Action.READ_CONFIGURATIONS, configuration = "id")
    @GetMapping("/configurations/" + ConfigurationController.ID + "/service-lines")
    String ask(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(name = "facility_code", required = false) @Nullable String facilityCode,
            @RequestParam(required = false) @Nullable String requested,
            @RequestParam(required = false) @Nullable String of,
            Asker asker,
            Model model,
            HttpServletResponse response) {
        var shown = showing.find(id, asker);
        boolean draft = shown.draft() != null && (shown.published() == null || DRAFT.equals(of));
        var asked = new Question(market, facilityCode, requested, draft ? DRAFT : "live");
        Answer answer = null;
        try {
            answer = market == null ? null : answer(seen(shown.settings(!draft), asker), asked);
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "errors",
                    FormErrors.of(refused.problems(), Map.of("/market", "market", "/facility_code", "facility_code")));
        }
        model.addAttribute("page", page(shown, asked, answer, draft, asker));
        return "configuration/service-lines";
    }

    private Answer answer(Settings settings, Question asked) {
        var rows = catalog.reading().directory();
        if (asked.market() == null || !asked.market().matches("[0-9]{1,18}")) {
            throw new InvalidInput("/market", "required", "Choose a market");
        }
        var question = new ServiceLineQuestion(
                Long.parseLong(asked.market()),
                FacilityCode.parse(asked.facilityCode(), "/facility_code"),
                text(asked.requested()));
        try {
            return Answer.of(new ServiceLines(settings, rows).answer(question), rows);
        } catch (NotFound unknown) {
            var pointer = unknown.slug().equals("unknown-market") ? "/market" : "/facility_code";
            throw new InvalidInput(pointer, unknown.slug(), String.valueOf(unknown.getMessage()));
        }
    }

    private ServiceLinesPage page(Shown shown, Question asked, @Nullable Answer answer, boolean draft, Asker asker) {
        var states = shown.draft() == null || shown.published() == null
                ? List.<Option>of()
                : List.of(new Option("live", "What is live"), new Option(DRAFT, "The draft"));
        return new ServiceLinesPage(
                shown.id(),
                shown.name(),
                asker.isStaff(),
                !draft && shown.published() != null && shown.published().isDeactivated(),
                asked,
                states,
                markets(seen(shown.settings(!draft), asker)),
                answer);
    }

    /** Those that are offered first, then the others that there are. */
    private List<Option> markets(Settings settings) {
        var offered =
                directory
                        .markets(settings.markets().stream()
                                .map(market -> market.marketId())
                                .toList())
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Market::name, String.CASE_INSENSITIVE_ORDER))
                        .toList();
        var others = directory.activeMarkets().stream().filter(market -> !offered.contains(market));
        return Stream.concat(
                        offered.stream().map(market -> option(market, "")),
                        others.map(market -> option(market, " (not offered)")))
                .toList();
    }

    private static Option option(Market market, String more) {
        return new Option(String.valueOf(market.externalMarketId()), market.name() + more);
    }

    private static Settings seen(Settings settings, Asker asker) {
        return new ConfigurationSnapshot(settings, null).seenBy(asker).settings();
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
