package partnerportal.shell.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenError;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import partnerportal.access.SignInEvent.TokenRefused;
import partnerportal.shell.Htmx;

import java.io.IOException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a refusal at the doors looks like: sign-in or a page for people, problem+json for machines. */
@Configuration(proxyBeanMethods = false)
class Refusals {

    /** A fragment's request makes the browser reload: a sign-in page must not land inside a table. */
    @Bean
    AuthenticationEntryPoint pageEntryPoint() {
        return (request, response, reason) -> {
            boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            Htmx.vary(response);
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Refresh", "true");
                response.setStatus(HttpStatus.UNAUTHORIZED.value());
            } else {
                response.sendRedirect(request.getContextPath() + "/login" + (expired ? "?reason=idle" : ""));
            }
        };
    }

    @Bean
    AccessDeniedHandler pageDenied() {
        return (request, response, denied) -> {
            if (denied instanceof CsrfException) {
                request.setAttribute(PageTooOld.ATTRIBUTE, true);
            }
            response.sendError(HttpStatus.FORBIDDEN.value());
        };
    }

    @Bean
    AuthenticationEntryPoint apiEntryPoint(ProblemAnswers answers, ApplicationEventPublisher events) {
        return (request, response, reason) -> {
            var error = error(reason);
            if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
                events.publishEvent(new TokenRefused(error, request.getMethod(), request.getRequestURI()));
            }
            var challenge = error == null ? "Bearer" : "Bearer error=\"" + error + "\"";
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
            write(answers, HttpStatus.UNAUTHORIZED, request, response);
        };
    }

    @Bean
    AccessDeniedHandler apiDenied(ProblemAnswers answers) {
        return (request, response, denied) -> write(answers, HttpStatus.FORBIDDEN, request, response);
    }

    private static void write(
            ProblemAnswers answers, HttpStatus status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(Problems.ofStatus(status), null, request.getRequestURI(), request, response);
    }

    private static @Nullable String error(AuthenticationException reason) {
        return reason instanceof OAuth2AuthenticationException oauth
                        && oauth.getError() instanceof BearerTokenError error
                ? error.getErrorCode()
                : null;
    }
}
