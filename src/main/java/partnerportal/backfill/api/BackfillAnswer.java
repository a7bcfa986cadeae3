package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the documentation says of operations that answer with the backfill as it stands. */
@ApiResponse(
        responseCode = "200",
        description = "The backfill as it stands",
        content = @Content(mediaType = "application/json", schema = @Schema(implementation = BackfillJson.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface BackfillAnswer {}
