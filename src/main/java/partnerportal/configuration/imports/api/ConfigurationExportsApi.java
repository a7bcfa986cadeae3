package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.ExportConfigurations;
import partnerportal.configuration.imports.file.ExportFile.Format;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.ApiParameters;
import partnerportal.shell.TaggedAnswer;

/** Every configuration in the layout of another store. */
@RestController
@RequestMapping("/api/v1/configuration-exports")
@Tag(name = "Moving over")
class ConfigurationExportsApi {

    private final ExportConfigurations exporting;

    ConfigurationExportsApi(ExportConfigurations exporting) {
        this.exporting = exporting;
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Export every configuration in the layout of another store",
            description =
                    "Importing the file again changes nothing. With format=zip the answer is application/zip, with a folder"
                            + " for each 20,000 configurations when there are more: each folder is a file to import, and the"
                            + " whole can be reconciled.")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = "object"),
                            examples = @ExampleObject("{\"layout\": \"express\", \"configurations\": []}")))
    @ApiResponse(responseCode = "304", description = "If-None-Match names this file", content = @Content)
    @GetMapping("/{layout}")
    ResponseEntity<byte[]> exportConfigurations(
            Asker asker,
            @Parameter(description = "express or order-worker", example = "express") @PathVariable String layout,
            @Parameter(description = "json, or zip for CSV tables", example = "json")
                    @RequestParam(defaultValue = "json")
                    String format,
            @ApiParameters.IfNoneMatch @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable
                    String ifNoneMatch) {
        var chosen = Layout.of(layout).orElseThrow(NotFound::new);
        var wanted = Format.of(format);
        var file = exporting.export(asker.actor(), Cause.API, chosen, wanted);
        if (wanted == Format.JSON) {
            return TaggedAnswer.of("", file).unlessKnown(ifNoneMatch);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(wanted.mediaType()))
                .body(file);
    }
}
