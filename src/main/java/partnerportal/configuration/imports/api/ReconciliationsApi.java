package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.CompareStores;
import partnerportal.shared.Cause;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Whether another store and the portal agree. */
@RestController
@RequestMapping(path = ReconciliationsApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Moving over")
class ReconciliationsApi {

    static final String PATH = "/api/v1/reconciliations";

    private final CompareStores comparing;
    private final JsonMapper json;

    ReconciliationsApi(CompareStores comparing, JsonMapper json) {
        this.comparing = comparing;
        this.json = json;
    }

    @Requires(Action.WRITE_CONFIGURATIONS)
    @Operation(
            summary = "Compare another store's current file with what is published",
            description =
                    "Nothing is changed, and nothing of the file is kept. What the layout does not know, and fields"
                            + " that the file leaves out, are not compared.")
    @ApiResponse(
            responseCode = "200",
            description = "In figures, and everything that does not match",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReconciliationJson.class)))
    @PostMapping
    ResponseEntity<byte[]> reconcile(Asker asker, @RequestBody FileBody body) {
        var result = FileBody.translating(() ->
                comparing.compare(asker.actor(), Cause.API, body.chosenLayout(), body.file(), body.mappingFile()));
        return TaggedAnswer.of("", json.writeValueAsBytes(ReconciliationJson.of(result)))
                .untagged();
    }
}
