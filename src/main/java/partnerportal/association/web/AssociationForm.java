package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import partnerportal.association.domain.SetAssociation;
import partnerportal.shared.InvalidInput;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What a browser sends to set an association. */
record AssociationForm(
        @Nullable String partner,
        @Nullable String day,
        @Nullable String reason) {

    private static final String ID = "[1-9][0-9]{0,17}";

    /** Null when none was chosen, or what was sent is none. */
    @Nullable
    Long partnerId() {
        return partner != null && partner.matches(ID) ? Long.valueOf(partner) : null;
    }

    /** @throws InvalidInput when no partner was chosen, or the day is none */
    SetAssociation.Wanted wanted(long careRequestId) {
        var chosen = partnerId();
        if (chosen == null) {
            throw new InvalidInput("/partner_id", "required", "Choose a partner");
        }
        return new SetAssociation.Wanted(careRequestId, chosen, typedDay(), reason);
    }

    private @Nullable LocalDate typedDay() {
        if (!StringUtils.hasText(day)) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip());
        } catch (DateTimeParseException notADay) {
            throw new InvalidInput("/day", "not-a-day", "Enter a day such as 2026-11-21");
        }
    }
}
