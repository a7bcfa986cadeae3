package partnerportal.shell;

import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import partnerportal.shared.RequestId;

import java.io.IOException;
import java.util.Objects;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Gives every request an id, or keeps the caller's, and puts it on the answer and every log line. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestIdFilter extends OncePerRequestFilter {

    /** What a filter refuses is answered after this filter is done, in a dispatch of its own. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = Objects.requireNonNullElse(
                response.getHeader(RequestId.HEADER),
                Objects.requireNonNullElse(request.getHeader(RequestId.HEADER), ""));
        var id = RequestId.isAcceptable(given) ? given : RequestId.next();
        response.setHeader(RequestId.HEADER, id);
        try (var ignored = MDC.putCloseable(RequestId.KEY, id)) {
            chain.doFilter(request, response);
        }
    }
}
