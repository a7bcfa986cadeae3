package partnerportal.access;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Knows what a page asks by itself, every few seconds. Stands outside the session filter. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class PollFilter extends OncePerRequestFilter {

    /** Sent by every element of a page that asks by itself. */
    static final String HEADER = "X-Poll";

    private static final ThreadLocal<Boolean> POLLS = ThreadLocal.withInitial(() -> false);

    /** Whether this thread answers what nobody has asked. */
    static boolean isPolled() {
        return POLLS.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        POLLS.set(request.getHeader(HEADER) != null);
        try {
            chain.doFilter(request, response);
        } finally {
            POLLS.remove();
        }
    }
}
