package partnerportal.local.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

import java.net.URI;
import java.util.List;
import java.util.Map;

import static org.springframework.web.servlet.function.RouterFunctions.route;

/** The page where a person picks who to be, or refuses; and the way back to the portal for those who came here first. */
final class SignInPage {

    static final String ADDRESS = "/sign-in";
    static final String REFUSAL = "/sign-in/refusal";
    static final String STYLE = "/sign-in.css";

    /** Where Spring Security keeps the request that has to wait for the sign-in. */
    private static final String INTERRUPTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final DemoClients clients;

    SignInPage(DemoClients clients) {
        this.clients = clients;
    }

    RouterFunction<ServerResponse> routes() {
        return route().GET(ADDRESS, this::page)
                .POST(REFUSAL, this::refuse)
                .GET(
                        STYLE,
                        request -> ServerResponse.ok()
                                .contentType(MediaType.valueOf("text/css"))
                                .body(new ClassPathResource("identity/sign-in.css")))
                .GET("/", request -> backToPortal())
                .build();
    }

    private ServerResponse page(ServerRequest request) {
        return ServerResponse.ok()
                .render(
                        "sign-in",
                        Map.of(
                                "users", List.of(DemoUser.values()),
                                "password", DemoUser.PASSWORD,
                                "machines", List.of(DemoMachine.values()),
                                "secret", DemoMachine.SECRET,
                                "tokenAddress",
                                        request.uriBuilder()
                                                .replacePath("/oauth2/token")
                                                .replaceQuery(null)
                                                .build()
                                                .toString(),
                                "failed", request.param("error").isPresent(),
                                "refusable", interrupted(request) != null));
    }

    /** What a provider answers when a person declines to sign in. */
    private ServerResponse refuse(ServerRequest request) {
        var asked = interrupted(request);
        var returnAddress = asked == null ? null : first(asked, "redirect_uri");
        if (asked == null || returnAddress == null || !clients.mayReturnTo(returnAddress)) {
            return backToPortal();
        }
        return ServerResponse.seeOther(UriComponentsBuilder.fromUriString(returnAddress)
                        .queryParam("error", "access_denied")
                        .queryParam("error_description", "{why}")
                        .queryParam("state", "{state}")
                        .encode()
                        .build("The person declined to sign in.", first(asked, "state")))
                .build();
    }

    private ServerResponse backToPortal() {
        return clients.portals().stream()
                .findFirst()
                .map(portal -> ServerResponse.seeOther(URI.create(portal + "/")).build())
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static @Nullable SavedRequest interrupted(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        return session == null ? null : (SavedRequest) session.getAttribute(INTERRUPTED);
    }

    private static @Nullable String first(SavedRequest request, String parameter) {
        var values = request.getParameterValues(parameter);
        return values == null || values.length == 0 ? null : values[0];
    }
}
