package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import partnerportal.shell.DryRunJson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the documentation says of operations that change a backfill or try to. */
@ApiResponse(
        responseCode = "200",
        description = "The backfill as it stands, or with dry_run what would change",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(oneOf = {BackfillJson.class, DryRunJson.class})))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface SteeredAnswer {}
