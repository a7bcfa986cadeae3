package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import partnerportal.access.SignInEvent.SignInFailed;
import partnerportal.access.SignInEvent.SignedIn;
import partnerportal.access.SignInEvent.SignedOut;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What follows a sign-in, a failed one and a sign-out. */
@Component
class SignInHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(SignInHandlers.class);

    private final Askers askers;
    private final ApplicationEventPublisher events;
    private final LogoutSuccessHandler atProvider;

    SignInHandlers(
            Askers askers,
            OidcProperties oidc,
            ClientRegistrationRepository registrations,
            ApplicationEventPublisher events) {
        this.askers = askers;
        this.events = events;
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(oidc.postLogoutRedirectUri());
        this.atProvider = handler;
    }

    SavedRequestAwareAuthenticationSuccessHandler signedIn() {
        var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request, HttpServletResponse response, Authentication authentication)
                    throws IOException, jakarta.servlet.ServletException {
                askers.of(authentication).ifPresent(asker -> events.publishEvent(new SignedIn(asker.actor())));
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
        handler.setRedirectStrategy((request, response, address) -> response.sendRedirect(withinThePortal(address)));
        return handler;
    }

    /** Back to the sign-in page, with a word that says why: {@code unavailable}, {@code denied} or {@code failed}. */
    AuthenticationFailureHandler signInFailed() {
        return (request, response, failure) -> {
            var reason = reason(failure);
            LOG.warn("Sign-in failed: {}", reason, "unavailable".equals(reason) ? failure : null);
            events.publishEvent(new SignInFailed(code(failure)));
            response.sendRedirect(request.getContextPath() + "/login?reason=" + reason);
        };
    }

    /** Ends the provider's session too; when it does not answer, the portal's own has ended all the same. */
    LogoutSuccessHandler signedOut() {
        return (request, response, authentication) -> {
            askers.of(authentication).ifPresent(asker -> events.publishEvent(new SignedOut(asker.actor())));
            try {
                atProvider.onLogoutSuccess(request, response, authentication);
            } catch (ProviderUnavailable down) {
                response.sendRedirect(request.getContextPath() + "/signed-out");
            }
        };
    }

    /** The page that was asked for is remembered with the host of that request, which anybody may have named. */
    private static String withinThePortal(String address) {
        return address.replaceFirst("^[a-z]+://[^/?#]*", "").replaceFirst("^[/\\\\]*", "/");
    }

    private static String reason(AuthenticationException failure) {
        if (causedBy(failure, ProviderUnavailable.class) || causedBy(failure, IOException.class)) {
            return "unavailable";
        }
        return "access_denied".equals(code(failure)) ? "denied" : "failed";
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean causedBy(@Nullable Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
