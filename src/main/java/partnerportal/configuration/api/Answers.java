package partnerportal.configuration.api;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import partnerportal.shell.DryRunJson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the documentation says an operation answers, where several answer alike. */
final class Answers {

    static final String AGE =
            "How many seconds ago this was last known to be current; more than a few while the database is down";

    /** A read of one configuration. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The whole configuration",
            headers = {
                @Header(
                        name = "ETag",
                        description = "For If-None-Match and If-Match",
                        schema = @Schema(type = "string")),
                @Header(name = "Age", description = AGE, schema = @Schema(type = "integer"))
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfigurationJson.class)))
    @ApiResponse(responseCode = "304", description = "If-None-Match names the present state", content = @Content)
    @interface Configuration {}

    /** A change of what there is. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "200",
            description = "The whole configuration as it is now, or with dry_run what would change",
            headers = @Header(name = "ETag", description = "Of the configuration", schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ConfigurationJson.class, DryRunJson.class})))
    @interface Changed {}

    /** A change that adds something. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ApiResponse(
            responseCode = "201",
            description = "The whole configuration as it is now",
            headers = {
                @Header(name = "ETag", description = "Of the configuration", schema = @Schema(type = "string")),
                @Header(name = "Location", description = "Of what was added", schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ConfigurationJson.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With dry_run: what would change",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DryRunJson.class)))
    @interface Added {}

    private Answers() {}
}
