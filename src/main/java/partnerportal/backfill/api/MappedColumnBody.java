package partnerportal.backfill.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which column of the file one of ours is to be. */
@Schema(name = "BackfillMappedColumnBody")
record MappedColumnBody(
        @Schema(
                description = "given_name, middle_name, family_name, suffix, birth_date, sex, zip, street, phone, ssn,"
                        + " member_id, eligible_from or eligible_until",
                example = "birth_date")
        @Nullable
        String column,

        @Schema(
                description = "As the file's first line has it; null when the column is not to be used",
                example = "DOB")
        @Nullable
        String header) {}
