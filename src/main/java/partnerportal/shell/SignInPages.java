package partnerportal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.OpenToAll;

import jakarta.servlet.http.HttpServletRequest;

/** The way in. */
@Controller
class SignInPages {

    @OpenToAll
    @GetMapping("/login")
    String signIn(@RequestParam(required = false) @Nullable String reason, Model model, HttpServletRequest request) {
        model.addAttribute("reason", reason);
        return request.getUserPrincipal() != null && reason == null ? "redirect:/" : "login";
    }

    /** Where the provider sends people who signed out. */
    @OpenToAll
    @GetMapping("/signed-out")
    String signedOut(Model model, HttpServletRequest request) {
        model.addAttribute("reason", "signed-out");
        return request.getUserPrincipal() != null ? "redirect:/" : "login";
    }
}
