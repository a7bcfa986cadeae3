package partnerportal.access;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;
import partnerportal.access.SignInEvent.TokenRefused;
import partnerportal.shared.ScopedListener;

import java.util.Objects;
import java.util.Set;

/** Finds out by the access token who makes a gRPC call; without one that is believed, nothing of the portal is reached. */
@Component
@GlobalServerInterceptor
@Order(CallTokens.ORDER)
class CallTokens implements ServerInterceptor {

    static final int ORDER = 30;

    /** They tell nothing of the portal's: whether it serves and, where switched on, what its protocol is. */
    private static final Set<String> OPEN = Set.of(
            "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "grpc.reflection.v1alpha.ServerReflection");

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final JwtAuthenticationProvider tokens;
    private final ApplicationEventPublisher events;

    CallTokens(JwtDecoder accessTokens, ApplicationEventPublisher events) {
        this.tokens = new JwtAuthenticationProvider(accessTokens);
        this.events = events;
    }

    static boolean isOpen(MethodDescriptor<?, ?> method) {
        return OPEN.contains(Objects.requireNonNullElse(method.getServiceName(), ""));
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var method = call.getMethodDescriptor();
        if (isOpen(method)) {
            return next.startCall(call, headers);
        }
        var known = authenticate(headers.get(AUTHORIZATION), method);
        try (var started = new As(known)) {
            return new ScopedListener<>(next.startCall(call, headers)) {
                @Override
                protected void within(Runnable step) {
                    try (var as = new As(known)) {
                        step.run();
                    }
                }
            };
        }
    }

    private Authentication authenticate(@Nullable String header, MethodDescriptor<?, ?> method) {
        try {
            return tokens.authenticate(new BearerTokenAuthenticationToken(token(header)));
        } catch (OAuth2AuthenticationException refused) {
            // The token itself is not written down anywhere.
            events.publishEvent(
                    new TokenRefused(refused.getError().getErrorCode(), "gRPC", "/" + method.getFullMethodName()));
            throw refused;
        }
    }

    private static String token(@Nullable String header) throws AuthenticationException {
        var token = BearerHeader.token(header);
        if (token == null) {
            throw new AuthenticationCredentialsNotFoundException("There is no bearer token.");
        }
        return token;
    }

    /** While it is open, this thread serves whoever the token says. */
    private static final class As implements AutoCloseable {

        As(Authentication known) {
            SecurityContextHolder.setContext(new SecurityContextImpl(known));
        }

        @Override
        public void close() {
            SecurityContextHolder.clearContext();
        }
    }
}
