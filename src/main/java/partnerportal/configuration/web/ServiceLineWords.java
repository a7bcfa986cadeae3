package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.servicelines.ServiceLineAnswer;
import partnerportal.configuration.servicelines.ServiceLineAnswer.BypassRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.LineRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.SourceRule;
import partnerportal.configuration.servicelines.ServiceLineAnswer.Verdict;

/** What people read for the rules by which service lines are found. */
final class ServiceLineWords {

    private ServiceLineWords() {}

    static String of(SourceRule rule) {
        return switch (rule) {
            case SOURCE_BY_FACILITY_CODE -> "The source that carries the facility code";
            case ONLY_SOURCE -> "The only source that is not for Redox only";
            case SEVERAL_SOURCES -> "No source: several would do, and no facility code says which";
            case NO_SOURCE -> "No source: all are for Redox only";
        };
    }

    static String of(LineRule rule) {
        return switch (rule) {
            case OFFERED -> "Offered in this market";
            case REQUESTED_BY_ID -> "Requested by its ID";
            case REQUESTED_BY_EXTERNAL_ID -> "Requested by its external ID";
            case REQUESTED_BY_NAME -> "Requested by its name";
            case SERVICE_LINE_INACTIVE -> "Left out: the service line is inactive in the directory";
            case OTHER_LINE_REQUESTED -> "Left out: it is not the requested line";
            case NOT_OFFERED_IN_MARKET -> "Requested, but not offered in this market";
        };
    }

    static String of(BypassRule rule) {
        return switch (rule) {
            case BOTH_SAY_YES -> "May be bypassed: configuration and service line both say yes";
            case CONFIGURATION_SAYS_NO -> "Needed: the configuration says no to bypassing";
            case SERVICE_LINE_SAYS_NO -> "Needed: the service line says no to bypassing";
        };
    }

    /** The partner that everything is booked under, null where none is chosen. */
    static @Nullable String source(ServiceLineAnswer answer, NamedRows directory) {
        var source = answer.sourceChoice().source();
        return source == null ? null : new DirectoryWords(directory).partner(source.partnerId());
    }

    static @Nullable String redoxPartner(Verdict verdict) {
        return verdict.redoxPartner() == null ? null : verdict.redoxPartner().displayName();
    }
}
