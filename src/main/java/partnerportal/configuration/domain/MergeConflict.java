package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;

/**
 * A field that two people changed differently. When one removed what the other changed inside, the path is that of the whole
 * (a market, a source, SSO ...) and the values are its JSON.
 *
 * @param path where, as a JSON pointer
 * @param base the value both started from, null when there was none
 * @param theirs the value the others made of it, null when they removed it
 * @param mine the value I made of it, null when I removed it
 */
public record MergeConflict(
        String path,
        @Nullable String base,
        @Nullable String theirs,
        @Nullable String mine) {}
