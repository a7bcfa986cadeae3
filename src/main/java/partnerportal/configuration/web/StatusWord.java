package partnerportal.configuration.web;

import partnerportal.configuration.domain.Connection;

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

    /** Nothing checks connections yet, so one that is on is not verified. */
    static StatusWord ofConnection(Connection connection) {
        return switch (connection) {
            case ON -> new StatusWord("", "half", "Not verified");
            case NOT_SET_UP -> new StatusWord("", "ring", "Not set up");
            case NOT_USED -> new StatusWord("", "dash", "Not used");
        };
    }
}
