package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;

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

    /** Connections are checked by later work; until then one that is on is not verified. */
    static StatusWord ofConnection(boolean enabled, @Nullable Object settings) {
        if (enabled) {
            return new StatusWord("", "half", "On");
        }
        return settings == null ? new StatusWord("", "dash", "Not used") : new StatusWord("", "ring", "Off");
    }
}
