package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.IdempotencyKeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Checks of a configuration's connections, for whoever may change it. */
@RestController
@RequestMapping(path = ConfigurationWrites.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Connection checks")
class ConnectionChecksApi {

    private static final String PATIENCE = " Waits for the other side for 3 seconds at most.";

    private final AnsweredChecks checks;

    ConnectionChecksApi(AnsweredChecks checks) {
        this.checks = checks;
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Check the SSO settings",
            description = "Whether the connection exists and Express may use it, and whether the logout URL is allowed."
                    + PATIENCE)
    @Made
    @PostMapping("/sso-checks")
    ResponseEntity<byte[]> checkSso(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody(required = false) @Nullable ConnectionCheckBody body,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        return checks.make(id, CheckKind.SSO, body, key, asker);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(
            summary = "Check the Redox settings",
            description =
                    "Whether Redox accepts the portal's key and knows the destinations that are named." + PATIENCE)
    @Made
    @PostMapping("/redox-checks")
    ResponseEntity<byte[]> checkRedox(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @RequestBody(required = false) @Nullable ConnectionCheckBody body,
            @ApiParameters.IdempotencyKey @RequestHeader(name = IdempotencyKeys.HEADER, required = false) @Nullable
                    String key) {
        return checks.make(id, CheckKind.REDOX, body, key, asker);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "List the last checks of the SSO settings, the newest first")
    @Listed
    @GetMapping("/sso-checks")
    ResponseEntity<byte[]> listSsoChecks(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return checks.list(id, CheckKind.SSO, asker).unlessKnown(ifNoneMatch);
    }

    @Requires(value = Action.WRITE_CONFIGURATIONS, configuration = "id")
    @Operation(summary = "List the last checks of the Redox settings, the newest first")
    @Listed
    @GetMapping("/redox-checks")
    ResponseEntity<byte[]> listRedoxChecks(
            Asker asker,
            @Parameter(example = "7") @PathVariable long id,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        return checks.list(id, CheckKind.REDOX, asker).unlessKnown(ifNoneMatch);
    }

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "What came of it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConnectionCheckJson.class)))
    private @interface Made {}

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "Up to 20 checks, whoever made them",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConnectionCheckJson.Listed.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names these checks", content = @Content)
    private @interface Listed {}
}
