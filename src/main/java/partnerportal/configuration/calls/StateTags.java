package partnerportal.configuration.calls;

import partnerportal.access.Asker;
import partnerportal.configuration.domain.PublishedState;

/** Tells the entity tag that a state has for an asker: the same in every protocol, so that it can be read by one and sent by another. */
@FunctionalInterface
public interface StateTags {

    /** As it stands in the header {@code ETag}, quotes included; it begins with the revision's number and a hyphen. */
    String tag(PublishedState state, Asker asker);
}
