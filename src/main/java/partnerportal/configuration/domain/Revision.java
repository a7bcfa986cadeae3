package partnerportal.configuration.domain;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Instant;
import java.util.List;

/**
 * One published state of a configuration.
 *
 * @param number from 1, without gaps
 * @param actor who published it
 * @param contributors everyone who prepared it
 */
public record Revision(
        long configurationId,
        int number,
        ConfigurationSnapshot snapshot,
        Actor actor,
        List<Actor> contributors,
        Cause cause,
        @Nullable String reason,
        Instant publishedAt) {}
