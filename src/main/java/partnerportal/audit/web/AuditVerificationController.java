package partnerportal.audit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.audit.seals.SealMark;
import partnerportal.audit.seals.VerifyAuditTrail;
import partnerportal.shared.Cause;
import partnerportal.shell.FormErrors;

import java.util.Objects;
import jakarta.servlet.http.HttpServletResponse;

/** Checks the whole trail on request. */
@Controller
class AuditVerificationController {

    private final VerifyAuditTrail verify;
    private final AuditTrail trail;

    AuditVerificationController(VerifyAuditTrail verify, AuditTrail trail) {
        this.verify = verify;
        this.trail = trail;
    }

    /** A seal as somebody noted it down; both blank when nobody did. */
    record NotedSealForm(
            @Nullable String position, @Nullable String mac) {

        boolean isBlank() {
            return typed(position).isBlank() && typed(mac).isBlank();
        }

        @Nullable
        SealMark mark() {
            return SealMark.of(typed(position), typed(mac)).orElse(null);
        }

        private static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/verification")
    String form(Model model) {
        model.addAttribute("form", new NotedSealForm(null, null));
        return "audit/verification";
    }

    @Requires(Action.READ_AUDIT)
    @PostMapping("/audit/verification")
    String run(NotedSealForm form, Asker asker, HttpServletResponse response, Model model) {
        model.addAttribute("form", form);
        var noted = form.mark();
        if (noted == null && !form.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "errors",
                    FormErrors.of("position", "Enter position and seal as they stand in the log, or neither"));
            return "audit/verification";
        }
        var result = VerificationPage.of(verify.run(noted));
        trail.witnessed(
                asker.actor(),
                AuditEvent.of("audit-trail.verified", "audit-trail", "seals", "Audit log")
                        .because(result.words())
                        .by(Cause.PORTAL));
        model.addAttribute("result", result);
        return "audit/verification";
    }
}
