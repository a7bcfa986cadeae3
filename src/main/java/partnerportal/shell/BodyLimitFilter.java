package partnerportal.shell;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import partnerportal.access.LargeUpload;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

/** Stops reading an API body that is larger than any answerable one, whether it says its length or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    static final int MOST_BYTES = 1024 * 1024;

    private final Map<PathPattern, Integer> larger;

    BodyLimitFilter(List<LargeBodies> larger) {
        this.larger = larger.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> PathPatternParser.defaultInstance.parse(one.path()), LargeBodies::mostBytes));
    }

    /** Large uploads have the limits of the servlet that takes them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !readPath(request).startsWith("/api/") || LargeUpload.mayComeWith(request);
    }

    /** As the container read it, however it was written. */
    private static String readPath(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int most =
                most(request.getRequestURI().substring(request.getContextPath().length()));
        if (request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletInputStream getInputStream() throws IOException {
                        return new Limited(super.getInputStream(), most);
                    }
                },
                response);
    }

    private int most(String path) {
        var parsed = PathContainer.parsePath(path);
        return larger.entrySet().stream()
                .filter(one -> one.getKey().matches(parsed))
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(MOST_BYTES);
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private final int most;
        private long read;

        Limited(ServletInputStream body, int most) {
            this.body = body;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = body.read(into, offset, length);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int more) throws BodyTooLarge {
            read += more;
            if (read > most) {
                throw new BodyTooLarge(most);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
