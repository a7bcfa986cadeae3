package partnerportal.association.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import partnerportal.association.domain.SetAssociation;
import partnerportal.directory.Partner;
import partnerportal.shared.InvalidInput;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * What a browser sends to set an association.
 *
 * @param partner by the words that people choose one with
 */
record AssociationForm(
        @Nullable String partner,
        @Nullable String day,
        @Nullable String reason) {

    /**
     * @param chosen whom the words mean
     * @throws InvalidInput when no partner was chosen, or the day is none
     */
    SetAssociation.Wanted wanted(long careRequestId, @Nullable Partner chosen) {
        if (chosen == null) {
            throw StringUtils.hasText(partner)
                    ? new InvalidInput(
                            "/partner_id", "unknown", "Choose a partner from the list, by name or Station ID")
                    : new InvalidInput("/partner_id", "required", "Choose a partner");
        }
        return new SetAssociation.Wanted(careRequestId, chosen.id(), typedDay(), reason);
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
