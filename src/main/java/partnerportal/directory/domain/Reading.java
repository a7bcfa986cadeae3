package partnerportal.directory.domain;

import org.jspecify.annotations.Nullable;

/** What became of a text that somebody gave for a field. */
public sealed interface Reading {

    /** @param canonical the one way to write the value; null when there is none */
    record Read(@Nullable String canonical) implements Reading {}

    /** Usable, but perhaps not what was meant. */
    record Doubtful(String canonical, String why) implements Reading {}

    record Refused(String code, String why) implements Reading {}
}
