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
import partnerportal.backfill.review.DecidePair;
import partnerportal.backfill.review.Decision;
import partnerportal.backfill.review.PairDecided;
import partnerportal.backfill.review.ReviewQueries;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.util.Optional;
import jakarta.servlet.http.HttpServletResponse;

/** Unclear pairs, one at a time. Addresses name the care request and the place of the pair, never a patient. */
@Controller
class ReviewController {

    private static final String REVIEW = RunController.ONE + "/review";
    private static final String PAIR = REVIEW + "/{care_request:[0-9]{1,18}}/{place:[1-9]}";

    private final RunReading runs;
    private final PairReading reading;
    private final ReviewQueries pairs;
    private final DecidePair decide;

    ReviewController(RunReading runs, PairReading reading, ReviewQueries pairs, DecidePair decide) {
        this.runs = runs;
        this.reading = reading;
        this.pairs = pairs;
        this.decide = decide;
    }

    /** Leads to the first pair that nobody has decided, or to the first of all. */
    @Requires(Action.DECIDE_BACKFILLS)
    @GetMapping(REVIEW)
    String first(@PathVariable long id, Asker asker, Model model) {
        var run = runs.find(id);
        return pairs.nextOpen(id, 0, 0)
                .or(() -> pairs.following(id, 0, 0))
                .map(pair -> "redirect:" + PairPage.path(id, pair))
                .orElseGet(() -> {
                    model.addAttribute("page", runs.moving(run, asker));
                    model.addAttribute("none", NoPairs.of(run));
                    return "backfill/review-none";
                });
    }

    @Requires(Action.DECIDE_BACKFILLS)
    @GetMapping(PAIR)
    String pair(
            @PathVariable long id,
            @PathVariable("care_request") long careRequestId,
            @PathVariable int place,
            Asker asker,
            Model model) {
        model.addAttribute("page", reading.page(runs.find(id), careRequestId, place, asker));
        return "backfill/review";
    }

    /** Leads to the next open pair, and to the same one when the decision on it is taken back. */
    @Requires(Action.DECIDE_BACKFILLS)
    @PostMapping(PAIR)
    String decide(
            @PathVariable long id,
            @PathVariable("care_request") long careRequestId,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "open") String seen,
            Asker asker,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var before = pairs.find(id, careRequestId, place).orElseThrow(NotFound::new);
        var wanted = decision(decision);
        try {
            decide.decide(id, careRequestId, place, decision(seen), wanted, new By(asker.actor(), Cause.PORTAL, null));
        } catch (PairDecided meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("errors", FormErrors.of(String.valueOf(meanwhile.getMessage())));
            return pair(id, careRequestId, place, asker, model);
        }
        var last = LastDecision.of(id, before, pairs.of(id, careRequestId), wanted);
        var goesOn = wanted == null ? Optional.of(before) : pairs.nextOpen(id, careRequestId, place);
        if (goesOn.isEmpty()) {
            next.addFlashAttribute("saved", last.words() + " Every pair is decided.");
            return "redirect:" + BackfillListPage.PATH + "/" + id;
        }
        next.addFlashAttribute("last", last);
        return "redirect:" + PairPage.path(id, goesOn.get());
    }

    private static @Nullable Decision decision(String word) {
        return switch (word) {
            case "same" -> Decision.SAME;
            case "different" -> Decision.DIFFERENT;
            case "open" -> null;
            default -> throw new BadRequest("decision", "Use same, different or open.");
        };
    }
}
