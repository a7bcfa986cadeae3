package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The doors: the API by token, the API's documents and the management port open, everything else by sign-in. What a
 * refusal looks like is supplied from above ({@code pageEntryPoint}, {@code apiEntryPoint}, and so on).
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] OPEN_PAGES = {
        "/login",
        "/signed-out",
        "/problems/**",
        "/design",
        "/error",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.ico",
        "/webjars/**"
    };

    /** The library serves its page beside the address that leads to it. */
    private static final String[] API_DOCUMENTS = {
        "/api/docs", "/api/swagger-ui/**", "/api/v1/openapi.json", "/api/v1/openapi.json/**"
    };

    /** Each filter would be timed on every request; how long whole requests take is measured anyway. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** On a port of its own, bound to loopback unless set otherwise. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** The browsable page is a library's and styles itself inline, hence a policy of its own for this path only. */
    @Bean
    @Order(2)
    SecurityFilterChain apiDocuments(HttpSecurity http) {
        return http.securityMatcher(API_DOCUMENTS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> harden(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                                        + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                                        + " base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            Askers askers,
            LargeUploadFilter.Uploads uploads,
            @Qualifier("apiEntryPoint") AuthenticationEntryPoint entryPoint,
            @Qualifier("apiDenied") AccessDeniedHandler denied) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(
                        server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::bearer))
                                .bearerTokenResolver(
                                        request -> BearerHeader.token(request.getHeader(HttpHeaders.AUTHORIZATION)))
                                .authenticationEntryPoint(entryPoint)
                                .accessDeniedHandler(denied))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .addFilterAfter(new LargeUploadFilter(uploads, askers, entryPoint, denied), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> harden(headers)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain portal(
            HttpSecurity http,
            OidcProperties oidc,
            SignInHandlers handlers,
            Askers askers,
            LargeUploadFilter.Uploads uploads,
            @Qualifier("pageEntryPoint") AuthenticationEntryPoint entryPoint,
            @Qualifier("pageDenied") AccessDeniedHandler denied) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage("/login")
                        .successHandler(handlers.signedIn())
                        .failureHandler(handlers.signInFailed())
                        .withObjectPostProcessor(failingToTheSignInPage(handlers)))
                .logout(logout -> logout.logoutSuccessHandler(handlers.signedOut()))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .addFilterBefore(new LargeUploadFilter(uploads, askers, entryPoint, denied), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> harden(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(oidc))))
                .build();
    }

    /** Rights are the policy's matter, so the library need not make authorities of scopes on every request. */
    private static AbstractAuthenticationToken bearer(Jwt token) {
        return new JwtAuthenticationToken(token, List.of());
    }

    /** Signing out is a form whose answer leads to the provider, and browsers hold {@code form-action} against that too. */
    private static String contentSecurityPolicy(OidcProperties oidc) {
        var issuer = URI.create(oidc.issuer());
        var provider = issuer.getScheme() + "://" + issuer.getAuthority();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                + " form-action 'self' " + provider + "; base-uri 'none'; frame-ancestors 'none'";
    }

    private static HeadersConfigurer<HttpSecurity> harden(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    /** After signing in a person goes on to the page they asked for, never to a fragment or a form's address. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && acceptsPages(request.getHeader("Accept")));
        return cache;
    }

    private static boolean acceptsPages(@Nullable String accept) {
        return accept != null
                && Set.of("text/html", "application/xhtml+xml").stream().anyMatch(accept::contains);
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingToTheSignInPage(
            SignInHandlers handlers) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handlers.signInFailed());
                return filter;
            }
        };
    }
}
