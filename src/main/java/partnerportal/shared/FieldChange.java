package partnerportal.shared;

import org.jspecify.annotations.Nullable;

/**
 * One field that differs between two states.
 *
 * @param path where, as a JSON pointer (RFC 6901)
 * @param before the value as canonical text, null when there was none
 * @param after the value as canonical text, null when there is none any more
 */
public record FieldChange(
        String path, @Nullable String before, @Nullable String after) {}
