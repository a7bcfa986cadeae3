package partnerportal.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.contract.Document.Operation;
import partnerportal.local.PortalAnswer;
import partnerportal.local.PortalHttp;
import partnerportal.local.PortalTest;
import partnerportal.local.identity.Tokens;
import partnerportal.storage.ExchangeProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the document is called for real, and what it answers is what the document says. */
@PortalTest
class ContractIT {

    /** Why some cannot be tried. */
    private static final Map<String, String> UNTRIED = Map.of(
            "POST /api/v1/reconciliations", "changes nothing",
            "POST /api/v1/backfills/{id}/legacy-comparisons", "changes nothing",
            "POST /api/v1/partner-configurations/{id}/sso-checks", "changes nothing but what was seen",
            "POST /api/v1/partner-configurations/{id}/redox-checks", "changes nothing but what was seen",
            "POST /api/v1/exports", "changes nothing but what the warehouse gets",
            "POST /api/v1/configuration-imports", "is the trial",
            "POST /api/v1/configuration-imports/{id}/application", "has the import's plan for a trial",
            "POST /api/v1/configuration-imports/{id}/reversal",
                    "does what the import lists, or refuses with what is in the way");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Autowired
    PortalHttp http;

    @Autowired
    Tokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ExchangeProperties exchange;

    ApiWorld world;
    Document document;

    @BeforeEach
    void prepare() {
        world = new ApiWorld(http, tokens, jdbc, exchange);
        document = Document.of(http);
    }

    @Test
    void everyOperationAnswersAsDocumented() {
        assertThat(document.operations()).hasSizeGreaterThan(15);
        for (var operation : document.operations()) {
            var variables = world.variablesFor(operation, world.variables());
            var body = operation.body().isPresent() ? world.body(operation.name()) : null;
            body(operation, body);
            var answer = world.allowed().send(operation.method(), operation.address(variables), body);
            assertThat(answer.status()).as(told(operation, answer)).isBetween(200, 299);
            documented(operation, answer);
            if (!operation.isWrite()) {
                var known = knowing(answer, operation.address(variables));
                assertThat(known.status()).as(told(operation, known)).isEqualTo(304);
                documented(operation, known);
            }
        }
    }

    @Test
    void everyDryRunAndEveryCreationAnswersAsDocumented() {
        for (var operation : document.operations()) {
            var own = world.variablesFor(operation, world.variables());
            boolean creates =
                    operation.method().equals("PUT") && operation.answer(201).isPresent();
            var variables = creates ? ApiWorld.fresh(own) : own;
            if (operation.hasParameter("dry_run")) {
                var body = operation.body().isPresent() ? world.body(operation.name()) : null;
                var tried =
                        world.allowed().send(operation.method(), operation.address(variables) + "?dry_run=true", body);
                assertThat(tried.status()).as(told(operation, tried)).isEqualTo(200);
                documented(operation, tried);
            }
            if (creates) {
                var made = world.allowed().put(operation.address(variables), world.body(operation.name()));
                assertThat(made.status()).as(told(operation, made)).isEqualTo(201);
                documented(operation, made);
            }
        }
    }

    @Test
    void everyChangeCanBeTried() {
        var untried = document.operations().stream()
                .filter(operation -> operation.isWrite() && !operation.hasParameter("dry_run"))
                .map(Operation::name);
        assertThat(untried).as("changes without dry_run").containsExactlyInAnyOrderElementsOf(UNTRIED.keySet());
    }

    @Test
    void everyProblemAnswersAsDocumented() {
        var seen = new HashSet<Integer>();
        for (var operation : document.operations()) {
            var own = world.variablesFor(operation, world.variables());
            var body = operation.body().isPresent() ? world.body(operation.name()) : null;
            var expected = new HashMap<Integer, PortalAnswer>();
            expected.put(401, call(operation, world.anonymous(), own, body));
            expected.put(403, call(operation, http.as(tokens.machineWith("nothing:read")), own, body));
            if (operation.node().path("responses").has("404")
                    && !operation.path().matches("/api/v1/(markets|partners|service-line-catalog)/.*")) {
                expected.put(404, call(operation, world.allowed(), ApiWorld.nowhere(own), body));
            }
            if (body != null) {
                expected.put(400, call(operation, world.allowed(), own, "{\"no_such_member\": 1}"));
            }
            if (operation.hasParameter("If-Match")) {
                expected.put(412, call(operation, world.allowed().with("If-Match", "\"1-old\""), own, body));
            }
            expected.forEach((status, answer) -> {
                assertThat(answer.status()).as(told(operation, answer)).isEqualTo(status);
                documented(operation, answer);
            });
            seen.addAll(expected.keySet());
        }
        assertThat(seen).contains(400, 401, 403, 404, 412);
    }

    @Test
    void brokenRulesAnswerAsDocumented() {
        var operation = document.operations().stream()
                .filter(one -> one.name().equals("POST /api/v1/partner-configurations"))
                .findFirst()
                .orElseThrow();
        var answer = call(operation, world.allowed(), Map.of(), Map.of());
        assertThat(answer.status()).isEqualTo(422);
        documented(operation, answer);
    }

    @Test
    void everyOperationIsExplainedWithExamplesThatFollowItsOwnSchemas() {
        for (var operation : document.operations()) {
            assertThat(operation.node().path("summary").asString(""))
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("responses").propertyNames())
                    .as(operation.name())
                    .contains("401", "403", "503");
            operation.body().ifPresent(content -> example(operation, content));
            operation
                    .node()
                    .get("responses")
                    .properties()
                    .forEach(response -> response.getValue()
                            .path("content")
                            .valueStream()
                            .filter(content -> !content.isEmpty())
                            .forEach(content -> example(operation, content)));
        }
    }

    private void example(Operation operation, JsonNode content) {
        var example = content.has("example")
                ? content.get("example")
                : content.path("examples")
                        .valueStream()
                        .findFirst()
                        .orElseThrow()
                        .get("value");
        assertThat(example).as("An example in " + operation.name()).isNotNull();
        assertThat(problems(content.get("schema"), example))
                .as(operation.name() + " " + example)
                .isEmpty();
    }

    private PortalAnswer call(
            Operation operation, PortalHttp caller, Map<String, String> variables, @Nullable Object body) {
        return caller.send(operation.method(), operation.address(variables), body);
    }

    /** Asked anew where the resource changed in between, as audit entries do when they are sealed. */
    private PortalAnswer knowing(PortalAnswer first, String address) {
        var answer = first;
        for (int attempt = 0; attempt < 3 && answer.status() == 200; attempt++) {
            answer = world.allowed()
                    .with("If-None-Match", answer.header("ETag").orElse("\"none\""))
                    .get(address);
        }
        return answer;
    }

    private void body(Operation operation, @Nullable Object body) {
        operation
                .body()
                .ifPresent(content -> assertThat(problems(
                                content.get("schema"), JsonMapper.shared().valueToTree(body)))
                        .as("What is sent to " + operation.name())
                        .isEmpty());
    }

    private void documented(Operation operation, PortalAnswer answer) {
        var told = told(operation, answer);
        assertThat(operation.node().get("responses").has(String.valueOf(answer.status())))
                .as(told)
                .isTrue();
        if (answer.header("Age").isPresent()) {
            assertThat(operation.node().at("/responses/200/headers").has("Age"))
                    .as(told)
                    .isTrue();
        }
        if (answer.body().isEmpty()) {
            return;
        }
        var type = answer.header("Content-Type").orElseThrow();
        assertThat(type).as(told).isEqualTo(answer.status() < 400 ? "application/json" : "application/problem+json");
        var content = operation.answer(answer.status()).orElseThrow();
        assertThat(problems(content.get("schema"), answer.json())).as(told).isEmpty();
    }

    private List<Error> problems(JsonNode schema, JsonNode value) {
        return SCHEMAS.getSchema(document.standalone(schema)).validate(value);
    }

    private static String told(Operation operation, PortalAnswer answer) {
        return operation.name() + " answered " + answer.status() + " " + answer.body();
    }
}
