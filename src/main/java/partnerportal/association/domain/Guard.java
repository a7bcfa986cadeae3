package partnerportal.association.domain;

import java.util.List;

/** Looks at all there were between a care request and a partner, newest first, and throws if it must not be changed. */
public interface Guard {

    Guard NONE = found -> {};

    void check(List<Association> found);
}
