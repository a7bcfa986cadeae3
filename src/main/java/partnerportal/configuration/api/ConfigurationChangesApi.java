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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.feed.AwaitedChanges;
import partnerportal.shared.BadRequest;
import partnerportal.shell.ApiParameters;

import java.time.Duration;

/** The change feed: what to read again, without asking for it again and again. */
@RestController
@RequestMapping(path = "/api/v1/configuration-changes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Partner configurations")
class ConfigurationChangesApi {

    private static final int LONGEST_WAIT = 60;

    private final AwaitedChanges changes;
    private final ConfigurationAnswers answers;

    ConfigurationChangesApi(AwaitedChanges changes, ConfigurationAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @Requires(Action.READ_CONFIGURATIONS)
    @Operation(
            summary = "List which partner configurations changed",
            description = "In commit order, each configuration once, at its last change. Begin with since=0, then send"
                    + " next_since. With wait, an answer that would be empty is held back until there is a change or the"
                    + " seconds are over; 429 when too many wait already.")
    @ApiResponse(
            responseCode = "200",
            description = "The changes after the number, up to 200; none when there are none",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfigurationChangesJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this answer", content = @Content)
    @GetMapping
    ResponseEntity<byte[]> listConfigurationChanges(
            Asker asker,
            @Parameter(description = "The number after which to begin; 0 for everything", example = "0")
                    @RequestParam(defaultValue = "0")
                    long since,
            @Parameter(
                            description = "How many seconds to wait for a change, 0 to 60",
                            example = "0",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "60"))
                    @RequestParam(defaultValue = "0")
                    int wait,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        if (wait < 0 || wait > LONGEST_WAIT) {
            throw new BadRequest("wait", "Wait for 0 to " + LONGEST_WAIT + " seconds.");
        }
        var part = changes.read(since, asker.sees(), Duration.ofSeconds(wait));
        return answers.plain(ConfigurationChangesJson.of(part)).unlessKnown(ifNoneMatch);
    }
}
