package partnerportal.shell;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import partnerportal.shared.BadRequest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Refuses API writes whose address has a parameter that they do not know, or a flag without a value: whoever mistypes
 * {@code dry_run} would else do what they only meant to try.
 */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements HandlerInterceptor, WebMvcConfigurer {

    private static final int AFTER_THE_GUARD = 10;

    /** Parameters of a route and their types, found once. */
    private final ConcurrentMap<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_GUARD);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(RestController.class)
                && !HttpMethod.GET.matches(request.getMethod())) {
            var types = known.computeIfAbsent(method.getMethod(), KnownParameters::types);
            ofAddress(request).forEach((name, values) -> check(name, values, types));
        }
        return true;
    }

    /** Not the container's, which takes a body for parameters when its type says so. */
    private static Map<String, List<String>> ofAddress(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
    }

    private static void check(String name, List<String> values, Map<String, Class<?>> types) {
        var type = types.get(name);
        if (type == null) {
            throw new BadRequest(
                    name,
                    "The parameter is not known here. Known are: "
                            + (types.isEmpty() ? "none" : String.join(", ", types.keySet())) + ".");
        }
        if (type == boolean.class && !values.stream().allMatch(StringUtils::hasText)) {
            throw new BadRequest(name, "The parameter needs a value: true or false.");
        }
    }

    private static Map<String, Class<?>> types(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .collect(Collectors.toMap(KnownParameters::name, Parameter::getType));
    }

    private static String name(Parameter parameter) {
        var named = parameter.getAnnotation(RequestParam.class);
        return named.name().isEmpty() ? parameter.getName() : named.name();
    }
}
