package partnerportal.configuration.imports.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;

import java.util.Base64;
import java.util.function.Supplier;

/** A file of another store. */
@Schema(name = "ConfigurationFileBody")
record FileBody(
        @Schema(
                description = "Whose file it is",
                example = "express",
                allowableValues = {"express", "order-worker"})
        @Nullable
        String layout,

        @Schema(description = "How people will know it again", example = "express-2026-11-21.json") @Nullable
        String fileName,

        @Schema(
                description = "JSON, or CSV tables in a zip, up to 20 MB, in base64",
                example = "W3siZXhwcmVzc19wYXJ0bmVyX2lkIjoibGFya3NwdXItaGVhbHRoIn1d")
        @Nullable
        String content,

        @Schema(
                description =
                        "CSV with the columns redox_source_id and express_partner_id, in base64; order worker only",
                nullable = true)
        @Nullable
        String mapping) {

    private static final int LONGEST_NAME = 200;

    Layout chosenLayout() {
        return Layout.of(layout == null ? "" : layout)
                .orElseThrow(() -> new InvalidInput("/layout", "unknown-layout", "Use express or order-worker"));
    }

    String givenName() {
        var problems = new Problems();
        var name = problems.line("/file_name", "File name", fileName, LONGEST_NAME);
        problems.refuseIfAny();
        return name == null ? "" : name;
    }

    byte[] file() {
        var file = decoded(content, "/content");
        if (file == null) {
            throw new InvalidInput("/content", "required", "Send the file in base64");
        }
        return file;
    }

    byte @Nullable [] mappingFile() {
        return decoded(mapping, "/mapping");
    }

    /** Carries it out; what it says of the file is told of the body. */
    static <T> T translating(Supplier<T> act) {
        try {
            return act.get();
        } catch (InvalidInput refused) {
            throw new InvalidInput(refused.problems().stream()
                    .map(problem -> problem.pointer().equals("/file")
                            ? new FieldProblem("/content", problem.code(), problem.message())
                            : problem)
                    .toList());
        }
    }

    private static byte @Nullable [] decoded(@Nullable String text, String pointer) {
        try {
            return text == null ? null : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput(pointer, "not-base64", "The text is not base64");
        }
    }
}
