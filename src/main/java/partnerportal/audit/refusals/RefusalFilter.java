package partnerportal.audit.refusals;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import partnerportal.access.Askers;
import partnerportal.audit.AuditEvent;
import partnerportal.shared.Cause;

import java.io.IOException;
import java.util.Set;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Writes down every write that was answered 403 or 404, wherever on its way it was refused: by the form token's check, by
 * the policy or by the handler. Stands outside the session and the security filters, inside the request's id.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class RefusalFilter extends OncePerRequestFilter {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final Askers askers;
    private final UnobtrusiveTrail trail;

    RefusalFilter(Askers askers, UnobtrusiveTrail trail) {
        this.askers = askers;
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var watched = new WatchedResponse(response, askers);
        chain.doFilter(request, watched);
        var status = HttpStatus.resolve(watched.getStatus());
        if (status != null && WatchedResponse.isRefusal(status.value())) {
            trail.refused(watched.actor(), event(request, status));
        }
    }

    private static AuditEvent event(HttpServletRequest request, HttpStatus status) {
        var path = RequestedPath.of(request.getRequestURI());
        return AuditEvent.of("request.refused", "request", path, request.getMethod() + route(request))
                .because(status.value() + " " + status.getReasonPhrase())
                .by(path.startsWith("/api/") ? Cause.API : Cause.PORTAL);
    }

    /** Empty when no handler was reached. */
    private static String route(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : " " + pattern;
    }
}
