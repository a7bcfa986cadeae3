package partnerportal.access;

import io.grpc.BindableService;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status.Code;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import partnerportal.access.AccessTable.Right;
import partnerportal.access.AccessTable.Route;
import partnerportal.configuration.api.ApiCaller;
import partnerportal.local.GrpcAnswer;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalGrpc;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.Visitor;
import partnerportal.local.Visitors;
import partnerportal.local.identity.DemoUser;
import partnerportal.local.identity.Tokens;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/** Every mapped route, asked for by every kind of caller over HTTP, lets in and turns away as the table says. */
@PortalTest
class AccessMatrixIT {

    private static final long NOBODY = 999_999_999L;

    @Autowired
    PortalHttp http;

    @Autowired
    PortalGrpc grpc;

    @Autowired
    List<BindableService> services;

    @Autowired
    Visitors visitors;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CallGuard guard;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    ApiCaller api;
    JsonNode own;
    JsonNode withRedox;

    @BeforeEach
    void prepare() {
        api = new ApiCaller(http, tokens, jdbc);
        own = alderRidges();
        withRedox = api.created(api.bodyWithRedox());
    }

    @Test
    void everyRouteIsInTheTableAndNothingElseIs() {
        var mapped = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("partnerportal.")) {
                var methods = info.getMethodsCondition().getMethods();
                info.getPatternValues()
                        .forEach(pattern -> (methods.isEmpty() ? List.of(RequestMethod.GET) : methods)
                                .forEach(method -> mapped.add(method + " " + pattern)));
            }
        });
        assertThat(mapped).isEqualTo(new TreeSet<>(AccessTable.names()));
    }

    @Test
    void everyRouteNamesTheActionThatItsRightStandsFor() {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getName().startsWith("partnerportal.")) {
                var requires = handler.getMethodAnnotation(Requires.class);
                for (var pattern : info.getPatternValues()) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> assertThat(requires == null ? null : requires.value())
                                    .as(method + " " + pattern)
                                    .isEqualTo(AccessTable.route(method + " " + pattern)
                                            .right()
                                            .action()));
                }
            }
        });
    }

    @Test
    void callersOfTheApiGetInWhereTheyMay() {
        var complaints = new ArrayList<String>();
        for (var route : AccessTable.apiRoutes()) {
            for (var caller : apiCallers().entrySet()) {
                var configuration = caller.getKey() == Who.REDOX_READER_WITH_REDOX ? withRedox : own;
                // A run of another test may have the configuration's number, and machines steer their own runs only.
                boolean nowhere = caller.getKey().maySeeAll() || route.name().contains("/backfills/");
                var address = route.address(variables(configuration, nowhere));
                var answer = caller.getValue()
                        .send(
                                route.method(),
                                address + (route.isWrite() ? "?dry_run=true" : ""),
                                route.isWrite() ? "{}" : null);
                complain(route, caller.getKey(), answer, complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyMethodOfGrpcIsInTheTableAndNamesTheActionThatItsRightStandsFor() {
        var served = services.stream()
                .flatMap(service -> service.bindService().getMethods().stream())
                .map(ServerMethodDefinition::getMethodDescriptor)
                // Health and reflection, which are open, are the libraries' own.
                .filter(method -> !method.getFullMethodName().startsWith("grpc."))
                .toList();
        assertThat(served)
                .extracting(MethodDescriptor::getBareMethodName)
                .containsExactlyInAnyOrderElementsOf(AccessTable.rpcs().stream()
                        .map(AccessTable.Rpc::name)
                        .distinct()
                        .toList());
        for (var rpc : AccessTable.rpcs()) {
            var requires = guard.requires(PortalGrpc.method(rpc.name())).orElseThrow();
            assertThat(requires.value()).as(rpc.name()).isEqualTo(rpc.right().action());
        }
    }

    @Test
    void callersOfGrpcGetInWhereTheyMay() {
        var complaints = new ArrayList<String>();
        for (var rpc : AccessTable.rpcs()) {
            for (var caller : tokensOf().entrySet()) {
                var who = caller.getKey();
                var configuration = who == Who.REDOX_READER_WITH_REDOX ? withRedox : own;
                var write = rpc.right().action() == Action.WRITE_CONFIGURATIONS;
                var fields = fields(rpc, variables(configuration, write && who.maySeeAll()), write);
                var with = caller.getValue() == null ? grpc : grpc.as(caller.getValue());
                complain(rpc, who, with.call(rpc.name(), fields), complaints);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static Map<String, Object> fields(AccessTable.Rpc rpc, Map<String, String> variables, boolean write) {
        var fields = new LinkedHashMap<String, Object>();
        if (rpc.field().equals("express_partner_id")) {
            fields.put("express_partner_id", Objects.requireNonNull(variables.get("express_partner_id")));
        } else if (!rpc.field().isEmpty()) {
            fields.put(rpc.field(), Objects.requireNonNull(variables.get("id")));
        }
        if (write) {
            fields.put("dry_run", true);
        }
        return fields;
    }

    private static void complain(AccessTable.Rpc rpc, Who who, GrpcAnswer answer, List<String> complaints) {
        var expected = who.expected(rpc.right());
        boolean right = switch (expected) {
            case LET_IN ->
                !Set.of(Code.UNAUTHENTICATED, Code.PERMISSION_DENIED, Code.INTERNAL, Code.UNKNOWN, Code.UNAVAILABLE)
                        .contains(answer.code());
            case SHOWN -> answer.code() == Code.OK;
            case UNAUTHORIZED -> answer.code() == Code.UNAUTHENTICATED;
            case FORBIDDEN -> answer.code() == Code.PERMISSION_DENIED;
            case NOT_FOUND -> answer.code() == Code.NOT_FOUND;
        };
        if (!right) {
            complaints.add(rpc + " by " + who + ": " + answer + " instead of " + expected);
        }
    }

    @Test
    void peopleGetInWhereTheyMay() {
        var people = Map.of(
                Who.SUPER_ADMIN, DemoUser.DANA_OKAFOR,
                Who.OWN_EXPRESS_ADMIN, DemoUser.PRIYA_NAIR,
                Who.FOREIGN_EXPRESS_USER, DemoUser.TOMAS_REYES,
                Who.CLINICAL_STAFF, DemoUser.JOAN_WHITFIELD,
                Who.WITHOUT_ROLE, DemoUser.SAM_LINDQVIST);
        var complaints = new ArrayList<String>();
        people.forEach((who, user) -> {
            var visitor = visitors.signedIn(user);
            var token = formToken(visitor);
            for (var route : AccessTable.pageRoutes()) {
                var address = route.address(variables(own, who.maySeeAll() && route.isWrite()));
                var answer = route.isWrite()
                        ? visitor.send(
                                form(visitor.get("/").address().resolve(address).toString(), token), Map.of())
                        : visitor.get(address);
                complain(route, who, answer, complaints);
            }
        });
        assertThat(complaints).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        var visitor = visitors.signedOut();
        for (var route : AccessTable.pageRoutes()) {
            var address = route.address(variables(own, false));
            var answer = route.isWrite() ? visitor.postWithoutForm(address) : visitor.get(address);
            if (route.right() == Right.OPEN) {
                assertThat(answer.status()).as(route.name()).isNotIn(302, 401, 403);
            } else if (route.isWrite()) {
                assertThat(answer.status()).as(route.name()).isEqualTo(403);
            } else {
                assertThat(answer.status()).as(route.name()).isEqualTo(302);
                assertThat(answer.location().orElseThrow().getPath()).isEqualTo("/login");
            }
        }
    }

    private static void complain(Route route, Who who, PortalAnswer answer, List<String> complaints) {
        var expected = who.expected(route.right());
        boolean right = switch (expected) {
            case LET_IN ->
                answer.status() < 500 && answer.status() != 401 && answer.status() != 403 && !leadsToSignIn(answer);
            case SHOWN -> answer.status() == 200;
            case UNAUTHORIZED -> answer.status() == 401;
            case FORBIDDEN -> answer.status() == 403;
            case NOT_FOUND -> answer.status() == 404;
        };
        if (!right) {
            complaints.add(route.name() + " by " + who + ": " + answer.status() + " instead of " + expected);
        }
    }

    private static boolean leadsToSignIn(PortalAnswer answer) {
        return answer.location()
                .filter(address -> "/login".equals(address.getPath()))
                .isPresent();
    }

    private Map<Who, PortalHttp> apiCallers() {
        var callers = new LinkedHashMap<Who, PortalHttp>();
        tokensOf().forEach((who, token) -> callers.put(who, token == null ? http : http.as(token)));
        return callers;
    }

    private Map<Who, @Nullable String> tokensOf() {
        var callers = new LinkedHashMap<Who, @Nullable String>();
        callers.put(Who.ANONYMOUS, null);
        callers.put(Who.SUPER_ADMIN, tokens.of(DemoUser.DANA_OKAFOR));
        callers.put(Who.OWN_EXPRESS_ADMIN, tokens.of(DemoUser.PRIYA_NAIR));
        callers.put(Who.FOREIGN_EXPRESS_USER, tokens.of(DemoUser.TOMAS_REYES));
        callers.put(Who.CLINICAL_STAFF, tokens.of(DemoUser.JOAN_WHITFIELD));
        callers.put(Who.READER, tokens.machineWith("configurations:read"));
        callers.put(Who.WRITER, tokens.machineWith("configurations:write"));
        callers.put(Who.REDOX_READER, tokens.machineWith("redox-configurations:read"));
        callers.put(Who.REDOX_READER_WITH_REDOX, tokens.machineWith("redox-configurations:read"));
        callers.put(Who.SERVICE_LINES_READER, tokens.machineWith("service-lines:read"));
        callers.put(Who.DIRECTORY_WRITER, tokens.machineWith("directory:write"));
        callers.put(Who.AUDITOR, tokens.machineWith("audit:read"));
        callers.put(Who.EXPORT_READER, tokens.machineWith("exports:read"));
        callers.put(Who.EXPORT_STARTER, tokens.machineWith("exports:write"));
        callers.put(Who.BACKFILL_READER, tokens.machineWith("backfills:read"));
        callers.put(Who.BACKFILL_WRITER, tokens.machineWith("backfills:write"));
        callers.put(Who.ASSOCIATION_READER, tokens.machineWith("associations:read"));
        callers.put(Who.WITHOUT_SCOPE, tokens.machineWith("something:else"));
        // Scopes in a person's token give no right.
        callers.put(
                Who.WITHOUT_ROLE,
                tokens.draft(DemoUser.SAM_LINDQVIST)
                        .scope("configurations:read audit:read")
                        .signed());
        return callers;
    }

    /** @param nowhere for who may change everything: what leads nowhere is let in and changes nothing */
    private static Map<String, String> variables(JsonNode configuration, boolean nowhere) {
        var variables = new LinkedHashMap<String, String>();
        variables.put(
                "id", nowhere ? String.valueOf(NOBODY) : configuration.get("id").asString());
        variables.put(
                "express_partner_id", configuration.get("express_partner_id").asString());
        variables.put("revision", "1");
        variables.put("section", "general");
        variables.put("slug", "not-found");
        return variables;
    }

    private JsonNode alderRidges() {
        var partner = Objects.requireNonNull(DemoUser.PRIYA_NAIR.expressPartnerId());
        var found = api.express().get(ApiCaller.PATH + "/by-express-partner/" + partner);
        if (found.status() == 200) {
            return found.json();
        }
        var body = api.body();
        body.put("express_partner_id", partner);
        return api.created(body);
    }

    private static String formToken(Visitor visitor) {
        var page = visitor.open("/");
        return page.page().expectFirst("input[name=_csrf]").val();
    }

    private static FormElement form(String address, String token) {
        var page = Jsoup.parse("<form method=post><input name=_csrf></form>", address);
        var form = (FormElement) page.expectFirst("form");
        form.attr("action", address);
        form.expectFirst("input").val(token);
        return form;
    }
}
