package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.InvalidInput;

import java.util.Base64;

/** What the process before the portal found. */
@Schema(name = "LegacyComparisonBody")
record LegacyFileBody(
        @Schema(
                description =
                        "CSV with the columns care_request_id and partner (Station's id or the name), in base64; up to 20 MB",
                requiredMode = RequiredMode.REQUIRED,
                example = "Y2FyZV9yZXF1ZXN0X2lkLHBhcnRuZXIKNDcxMSwyMjAxCg==")
        @Nullable
        String content) {

    byte[] decoded() {
        if (content == null || content.isBlank()) {
            throw new InvalidInput("/content", "required", "Send the CSV file in base64");
        }
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("/content", "not-base64", "The text is not base64");
        }
    }
}
