package partnerportal.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Asks who sends a large upload before anything reads it, because the container keeps on its disk what is read. */
final class LargeUploadFilter extends OncePerRequestFilter {

    /** The large uploads there are, and how they are read. */
    @Component
    static final class Uploads {

        private final List<LargeUpload> all;
        private final UploadedParameters parameters;

        Uploads(ObjectProvider<LargeUpload> all, UploadedParameters parameters) {
            this.all = all.stream().toList();
            this.parameters = parameters;
        }

        Optional<LargeUpload> of(HttpServletRequest request) {
            return LargeUpload.mayComeWith(request)
                    ? Optional.of(servedAt(request.getServletPath()))
                    : Optional.empty();
        }

        private LargeUpload servedAt(String path) {
            return all.stream()
                    .filter(upload -> upload.path().equals(path))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Uploads uploads;
    private final Askers askers;
    private final AuthenticationEntryPoint entryPoint;
    private final AccessDeniedHandler denied;

    LargeUploadFilter(Uploads uploads, Askers askers, AuthenticationEntryPoint entryPoint, AccessDeniedHandler denied) {
        this.uploads = uploads;
        this.askers = askers;
        this.entryPoint = entryPoint;
        this.denied = denied;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var upload = uploads.of(request);
        if (upload.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var asker = askers.current();
        if (asker.isEmpty()) {
            entryPoint.commence(request, response, new InsufficientAuthenticationException("Nobody is signed in."));
        } else if (!asker.get().may(upload.get().action())) {
            denied.handle(request, response, new AccessDeniedException("The policy has no row for this."));
        } else {
            read(request, response, chain);
        }
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal = uploads.parameters.refusal(request);
        if (refusal == null) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            response.sendError(refusal);
        }
    }
}
