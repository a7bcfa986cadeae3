package partnerportal.export.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.List;

@Schema(name = "Exports", description = "A page of exports, newest first")
record ExportsJson(
        List<ExportJson> exports,

        @Schema(description = "Give it as page_token to get the older ones; null on the last page") @Nullable
        String nextPageToken) {}
