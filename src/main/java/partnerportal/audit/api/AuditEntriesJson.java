package partnerportal.audit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.audit.entries.AuditSlice;

import java.util.List;

@Schema(name = "AuditEntries", description = "A page of the audit trail, newest entry first")
record AuditEntriesJson(
        List<AuditEntryJson> auditEntries,

        @Schema(description = "Give it as page_token to get the older entries; null on the last page") @Nullable
        String nextPageToken) {

    static AuditEntriesJson of(AuditSlice slice) {
        return new AuditEntriesJson(
                slice.entries().stream().map(AuditEntryJson::of).toList(),
                slice.older() == null ? null : slice.older().token());
    }
}
