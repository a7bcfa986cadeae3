package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.directory.Directory;

import java.util.List;

/** The form of each section: from settings, and from what a browser sent. */
@Component
class SectionForms {

    private final Directory directory;

    SectionForms(Directory directory) {
        this.directory = directory;
    }

    SectionForm of(Section section, Settings settings) {
        return switch (section) {
            case GENERAL -> GeneralForm.of(settings);
            case MARKETS -> MarketsForm.of(settings, PartnerChoices.of(directory, settings));
            case SOURCES -> SourcesForm.of(settings, PartnerChoices.of(directory, settings));
            case SSO -> SsoForm.of(settings);
            case REDOX -> RedoxForm.of(settings);
        };
    }

    /** @param chosen settings whose partners may stay chosen although they are inactive */
    SectionForm read(Section section, FormInput input, Settings chosen) {
        return switch (section) {
            case GENERAL -> GeneralForm.read(input);
            case MARKETS -> MarketsForm.read(input, PartnerChoices.of(directory, chosen));
            case SOURCES -> SourcesForm.read(input, PartnerChoices.of(directory, chosen));
            case SSO -> SsoForm.read(input);
            case REDOX -> RedoxForm.read(input);
        };
    }

    /** The form with one more row to fill, when that is what its button asked for. */
    SectionForm extended(SectionForm form, FormInput input) {
        return switch (form) {
            case SourcesForm sources -> sources.withBlankRow();
            case MarketsForm markets -> {
                var added = input.number("addMarket");
                yield added == null ? markets : markets.withMarket(added);
            }
            default -> form;
        };
    }

    static List<Long> marketIds(SectionForm form) {
        return form instanceof MarketsForm markets ? markets.marketIds() : List.of();
    }
}
