package partnerportal.configuration.web;

import partnerportal.configuration.domain.Connection;
import partnerportal.configuration.domain.ConnectionState;
import partnerportal.shell.Moments;

/**
 * A status as a word, a shape and a colour.
 *
 * @param tone the colour's job; empty for the quiet one
 * @param symbol the name of a symbol of {@code icons.svg}
 */
record StatusWord(String tone, String symbol, String words) {

    static StatusWord ofConfiguration(boolean published, boolean deactivated) {
        if (!published) {
            return new StatusWord("", "ring", "Draft");
        }
        return deactivated ? new StatusWord("quiet", "box", "Deactivated") : new StatusWord("good", "dot", "Live");
    }

    static StatusWord ofConnection(ConnectionState state, Moments moments) {
        var word = ofConnection(state.connection());
        return state.failingSince() == null
                ? word
                : new StatusWord(
                        word.tone(),
                        word.symbol(),
                        word.words() + " since " + moments.inSentence(state.failingSince()));
    }

    static StatusWord ofConnection(Connection connection) {
        return switch (connection) {
            case CONNECTED -> new StatusWord("good", "dot", "Connected");
            case FAILING -> new StatusWord("bad", "stop", "Failing");
            case NOT_VERIFIED -> new StatusWord("", "half", "Not verified");
            case NOT_SET_UP -> new StatusWord("", "ring", "Not set up");
            case NOT_USED -> new StatusWord("", "dash", "Not used");
        };
    }

    /** For what was decided in the past: whether it works was nobody's question then. */
    static StatusWord ofPast(Connection bySettings) {
        return bySettings == Connection.NOT_VERIFIED
                ? new StatusWord("", "half", "Turned on")
                : ofConnection(bySettings);
    }
}
