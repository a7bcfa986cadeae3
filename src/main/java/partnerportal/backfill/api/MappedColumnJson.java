package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import partnerportal.backfill.file.Column;
import partnerportal.backfill.file.ColumnMapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which column of a file one of ours is. */
@Schema(name = "BackfillMappedColumn")
record MappedColumnJson(
        @Schema(
                description = "given_name, middle_name, family_name, suffix, birth_date, sex, zip, street, phone, ssn,"
                        + " member_id, eligible_from or eligible_until",
                example = "birth_date")
        String column,

        @Schema(
                description = "As the file's first line has it; null when the file's column is not to be used",
                example = "DOB")
        @Nullable
        String header) {

    /** In the order of the columns. */
    static List<MappedColumnJson> of(ColumnMapping mapping) {
        return mapping.columns().stream()
                .map(column -> of(column, mapping.header(column).orElse("")))
                .toList();
    }

    /** In the order of the columns. */
    static List<MappedColumnJson> of(Map<Column, String> headers) {
        return new TreeMap<>(headers)
                .entrySet().stream()
                        .map(found -> of(found.getKey(), found.getValue()))
                        .toList();
    }

    private static MappedColumnJson of(Column column, String header) {
        return new MappedColumnJson(column.wireName(), header.isEmpty() ? null : header);
    }
}
