package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;

import java.util.Map;

/** The general settings as a browser sends them. */
record GeneralForm(
        @Nullable String expressPartnerId,
        @Nullable String name,
        @Nullable String phoneNumber,
        boolean allowUserCareRequests,
        boolean bypassRiskStratification)
        implements SectionForm {

    private static final Map<String, String> FIELDS = Map.of(
            "/express_partner_id", "expressPartnerId",
            "/name", "name",
            "/phone_number", "phoneNumber",
            "/allow_user_care_requests", "allowUserCareRequests",
            "/bypass_risk_stratification", "bypassRiskStratification");

    static GeneralForm read(FormInput input) {
        return new GeneralForm(
                input.text("expressPartnerId"),
                input.text("name"),
                input.text("phoneNumber"),
                input.ticked("allowUserCareRequests"),
                input.ticked("bypassRiskStratification"));
    }

    static GeneralForm of(Settings settings) {
        return new GeneralForm(
                settings.expressPartnerId(),
                settings.name(),
                settings.phoneNumber() == null ? null : settings.phoneNumber().display(),
                settings.allowUserCareRequests(),
                settings.bypassRiskStratification());
    }

    @Override
    public Settings settings(Problems problems) {
        var phone = problems.attempt(() -> PhoneNumber.parse(phoneNumber, "/phone_number"));
        var settings = problems.attempt(() -> Settings.empty()
                .withGeneral(expressPartnerId, name, phone, allowUserCareRequests, bypassRiskStratification));
        return settings == null ? Settings.empty() : settings;
    }

    @Override
    public Map<String, String> fields() {
        return FIELDS;
    }
}
