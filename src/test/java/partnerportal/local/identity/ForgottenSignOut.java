package partnerportal.local.identity;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Signing out with an ID token from before the provider's last start. Sessions of the portal outlive that, so people are
 * sent back as if the token were known, but only to where they may return.
 */
final class ForgottenSignOut implements AuthenticationFailureHandler {

    private final DemoClients clients;

    ForgottenSignOut(DemoClients clients) {
        this.clients = clients;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var address = request.getParameter("post_logout_redirect_uri");
        if (address == null || !clients.mayReturnTo(address)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        new SecurityContextLogoutHandler().logout(request, response, null);
        response.sendRedirect(address);
    }
}
