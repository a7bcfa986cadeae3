package partnerportal.contract;

import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.review.FoundForTests;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.RunForTests;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.contract.Document.Operation;
import partnerportal.local.PortalHttp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A backfill for each operation, in the state that the operation is for, and a file to start one with. */
final class BackfillWorld {

    private static final long CARE_REQUEST = 4711;

    private final JdbcClient jdbc;
    private final Path exchange;
    private String planHash = "";

    /** @param exchange the folder that files are delivered to */
    BackfillWorld(JdbcClient jdbc, Path exchange) {
        this.jdbc = jdbc;
        this.exchange = exchange;
    }

    static boolean has(Operation operation) {
        return operation.path().contains("/backfills/");
    }

    Map<String, String> variables(Operation operation, PortalHttp allowed) {
        var state = state(operation);
        var id = RunForTests.of(jdbc).in(state).set("algorithm", "'1.1'").add(jdbc);
        if (state == BackfillState.REVIEW) {
            FoundForTests.of(jdbc, id).inReview(CARE_REQUEST, 1);
            planHash = allowed.get("/api/v1/backfills/" + id + "/plan")
                    .json()
                    .get("plan_hash")
                    .asString();
        }
        return Map.of("id", String.valueOf(id), "care_request_id", String.valueOf(CARE_REQUEST), "place", "1");
    }

    Map<String, Object> body(String operation) {
        return switch (operation) {
            case "POST /api/v1/backfills" -> start();
            case "PUT /api/v1/backfills/*/column-mapping" ->
                Map.of("columns", List.of(Map.of("column", "birth_date", "header", "DOB")));
            case "POST /api/v1/backfills/*/commit" -> Map.of("plan_hash", planHash);
            case "POST /api/v1/backfills/*/legacy-comparisons" ->
                Map.of(
                        "content",
                        Base64.getEncoder().encodeToString("care_request_id,partner\n4711,1\n".getBytes(UTF_8)));
            case "PUT /api/v1/backfills/*/pairs/*/*" -> Map.of("decision", "same");
            default -> Map.of("reason", "Because");
        };
    }

    private static BackfillState state(Operation operation) {
        var path = operation.path();
        return switch (path.substring(path.indexOf("{id}") + "{id}".length())) {
            case "/pause" -> BackfillState.MATCHING;
            case "/resumption" -> BackfillState.PAUSED;
            case "/matching", "/cancellation", "/column-mapping" -> BackfillState.READY;
            case "/plan", "/plan/changes", "/commit", "/pairs", "/pairs/{care_request_id}/{place}" ->
                BackfillState.REVIEW;
            default -> BackfillState.DONE;
        };
    }

    private Map<String, Object> start() {
        var key = "contract/" + UUID.randomUUID() + ".csv";
        try {
            Files.createDirectories(exchange.resolve("contract"));
            Files.writeString(exchange.resolve(key), "given_name,family_name,birth_date\nAda,Example,1980-01-02\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "partner_id",
                new DirectoryRowsForTests(jdbc).partner(),
                "first_day",
                "2026-06-01",
                "last_day",
                "2026-06-30",
                "object_key",
                key);
    }
}
