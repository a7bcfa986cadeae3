package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a configuration, as people say it.
 *
 * @param label where, such as "Markets › Denver › Acute care"
 * @param before null when there was nothing
 * @param after null when there is nothing any more
 */
public record ChangeLine(
        String label, @Nullable String before, @Nullable String after) {}
