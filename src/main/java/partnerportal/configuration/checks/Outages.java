package partnerportal.configuration.checks;

import partnerportal.configuration.domain.CheckStep;
import partnerportal.configuration.domain.CheckStep.Subject;
import partnerportal.outgoing.OutgoingHttp;
import partnerportal.outgoing.Unanswered;

/** Says why something could not be checked; none of it says anything about the settings. */
final class Outages {

    private static final String ASK_OPERATOR = "Ask whoever runs the portal";

    private Outages() {}

    /** @param who the other side, at the beginning of a sentence */
    static CheckStep step(Subject subject, String who, Unanswered why) {
        return switch (why) {
            case NOT_SET_UP ->
                CheckStep.notChecked(
                        subject,
                        "This cannot be checked here: the portal is not set up to ask " + inSentence(who),
                        ASK_OPERATOR + " to set it up");
            case NO_ANSWER ->
                CheckStep.notChecked(subject, who + " did not answer", "The settings may be right. Check again later");
            case TOO_SLOW ->
                CheckStep.notChecked(
                        subject,
                        who + " did not answer within " + OutgoingHttp.PATIENCE.toSeconds() + " seconds",
                        "The settings may be right. Check again later");
            case ADDRESS_REFUSED ->
                CheckStep.notChecked(
                        subject,
                        "The address set for " + inSentence(who) + " is none that the portal may call",
                        ASK_OPERATOR + " to correct it");
            case PORTAL_REFUSED ->
                CheckStep.notChecked(
                        subject,
                        who + " does not let the portal look",
                        ASK_OPERATOR + " to look at the portal’s own access and rights there");
            case UNEXPECTED_ANSWER ->
                CheckStep.notChecked(
                        subject,
                        who + " answered with a failure",
                        "The settings may be right. Check again later; if it stays so, tell whoever runs the portal");
        };
    }

    private static String inSentence(String who) {
        return who.startsWith("The ") ? "the " + who.substring(4) : who;
    }
}
