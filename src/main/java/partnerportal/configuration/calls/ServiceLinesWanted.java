package partnerportal.configuration.calls;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.servicelines.FindServiceLines.Which;
import partnerportal.configuration.servicelines.ServiceLineQuestion;
import partnerportal.shared.BadRequest;
import partnerportal.shared.InvalidInput;

/** Which service lines a caller asks for, understood. */
public record ServiceLinesWanted(Which which, ServiceLineQuestion question) {

    /**
     * Blank texts count as not given.
     *
     * @throws BadRequest naming the parameter that has no meaning
     */
    public static ServiceLinesWanted read(
            @Nullable Long partnerConfigurationId,
            @Nullable String expressPartnerId,
            long marketId,
            @Nullable String facilityCode,
            @Nullable String requestedServiceLine) {
        return new ServiceLinesWanted(
                new Which(partnerConfigurationId, given(expressPartnerId)),
                new ServiceLineQuestion(marketId, facilityCode(facilityCode), given(requestedServiceLine)));
    }

    private static @Nullable FacilityCode facilityCode(@Nullable String text) {
        try {
            return FacilityCode.parse(text, "/facility_code");
        } catch (InvalidInput unfit) {
            throw new BadRequest("facility_code", unfit.problems().getFirst().message() + ".");
        }
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
