package partnerportal.mail.undelivered;

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
import partnerportal.mail.delivery.MailProperties;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.FormErrors;

import java.util.List;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Mails that could not be delivered, and what is to become of them. The one place that shows to whom they went. */
@Controller
class UndeliveredController {

    static final String PATH = "/mails/undelivered";
    private static final String ONE = PATH + "/{id:[0-9]{1,18}}";
    private static final int PAGE_SIZE = 50;

    private final UndeliveredMails mails;
    private final DecideOnMail decide;
    private final MailProperties settings;

    UndeliveredController(UndeliveredMails mails, DecideOnMail decide, MailProperties settings) {
        this.mails = mails;
        this.decide = decide;
        this.settings = settings;
    }

    /**
     * @param next address of older ones; null when there are none
     * @param setUp whether there is a mail server
     */
    record Page(List<UndeliveredMail> mails, @Nullable String next, UndeliveredMails.Queue queue, boolean setUp) {}

    @Requires(Action.HANDLE_MAILS)
    @GetMapping(PATH)
    String list(@RequestParam(required = false) @Nullable Long below, Model model) {
        var found = mails.list(below, PAGE_SIZE + 1);
        var shown = found.stream().limit(PAGE_SIZE).toList();
        var next = found.size() > PAGE_SIZE ? PATH + "?below=" + shown.getLast().id() : null;
        model.addAttribute("page", new Page(shown, next, mails.queue(), settings.isGiven()));
        return "mails/undelivered";
    }

    @Requires(Action.HANDLE_MAILS)
    @PostMapping(ONE + "/attempts")
    String tryAgain(@PathVariable long id, Asker asker, RedirectAttributes next) {
        try {
            decide.tryAgain(id, asker.actor());
            next.addFlashAttribute("done", "It is tried again, for a day if it must be.");
        } catch (NotFound decided) {
            next.addFlashAttribute("done", "Somebody else has decided on it already.");
        }
        return "redirect:" + PATH;
    }

    @Requires(Action.HANDLE_MAILS)
    @GetMapping(ONE + "/dismissal")
    String dismissal(@PathVariable long id, Model model) {
        model.addAttribute("mail", mails.find(id).orElseThrow(NotFound::new));
        return "mails/dismissal";
    }

    @Requires(Action.HANDLE_MAILS)
    @PostMapping(ONE + "/dismissal")
    String dismiss(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            Asker asker,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            decide.dismiss(id, reason, asker.actor());
            next.addFlashAttribute("done", "Dismissed. It is not tried again.");
            return "redirect:" + PATH;
        } catch (InvalidInput refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reason", reason);
            model.addAttribute("errors", FormErrors.of(refused.problems(), Map.of("/reason", "reason")));
            return dismissal(id, model);
        }
    }
}
