package partnerportal.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import partnerportal.shared.NotFound;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Asks the policy before a route is entered, thus before its input is read. What names no action is refused. */
@Component
class RouteGuard implements HandlerInterceptor {

    /** The request's attribute with the asker who was let in. */
    static final String ADMITTED = RouteGuard.class.getName() + ".admitted";

    private static final String OUR_PACKAGES = "partnerportal.";

    /** @param requires null when a route names no action */
    private record Route(boolean isOpen, @Nullable Requires requires) {

        static Route of(HandlerMethod method) {
            boolean ours = method.getBeanType().getName().startsWith(OUR_PACKAGES);
            return new Route(
                    !ours || method.hasMethodAnnotation(OpenToAll.class), method.getMethodAnnotation(Requires.class));
        }
    }

    /** Annotations are searched for through interfaces and superclasses, which costs more than most answers. */
    private final ConcurrentMap<Method, Route> routes = new ConcurrentHashMap<>();

    private final Askers askers;
    private final PageAskers pages;
    private final ObjectProvider<ConfigurationSighting> sighting;

    RouteGuard(Askers askers, PageAskers pages, ObjectProvider<ConfigurationSighting> sighting) {
        this.askers = askers;
        this.pages = pages;
        this.sighting = sighting;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        var route = routes.computeIfAbsent(method.getMethod(), known -> Route.of(method));
        if (route.isOpen()) {
            return true;
        }
        var requires = route.requires();
        var asker = askers.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in."));
        if (requires == null) {
            throw new AccessDeniedException("This route names no action.");
        }
        var admitted = askers.isAtPages() ? pages.admitted(asker) : asker;
        request.setAttribute(ADMITTED, admitted);
        if (!admitted.equals(asker) && !admitted.may(requires.value())) {
            throw new PartnerViewOff();
        }
        if (!asker.may(requires.value())) {
            refuse(asker, configurationId(requires, request));
        }
        return true;
    }

    private void refuse(Asker asker, @Nullable String configurationId) {
        boolean seesAll = asker.sees() instanceof Visibility.Everything;
        boolean seesNone = asker.sees() instanceof Visibility.Nothing;
        if (configurationId != null && !seesAll && !seesNone && !sees(asker, configurationId)) {
            throw new NotFound();
        }
        throw new AccessDeniedException("The policy has no row for this.");
    }

    private boolean sees(Asker asker, String configurationId) {
        var answerer = sighting.getIfAvailable();
        return answerer != null && answerer.sees(asker, configurationId);
    }

    private static @Nullable String configurationId(Requires requires, HttpServletRequest request) {
        if (requires.configuration().isEmpty()
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path)) {
            return null;
        }
        return (String) path.get(requires.configuration());
    }
}
