package partnerportal.shell.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import partnerportal.shared.RequestId;

import java.io.IOException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers for the filters further in, above all when the session or the provider cannot be reached: what they throw never
 * meets the handlers' advice. Stands outside the session filter, so that its answer needs no session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException thrown) {
            if (Problems.of(thrown).status() != HttpStatus.SERVICE_UNAVAILABLE || response.isCommitted()) {
                throw thrown;
            }
            LOG.debug("Answered as unavailable", thrown);
            response.reset();
            response.setHeader(RequestId.HEADER, RequestId.current());
            request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
            try {
                request.getRequestDispatcher("/error").forward(request, response);
            } finally {
                // Else the container replaces the answer by one of its own, as for an error that nobody has answered.
                request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            }
        }
    }
}
