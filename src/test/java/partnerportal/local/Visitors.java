package partnerportal.local;

import partnerportal.local.identity.DemoUser;

import java.net.URI;

/** People who come to the portal under test, each with cookies of their own. */
public final class Visitors {

    private final URI portal;

    Visitors(URI portal) {
        this.portal = portal;
    }

    public Visitor signedOut() {
        return new Visitor(portal);
    }

    public Visitor signedIn(DemoUser user) {
        return signedOut().signIn(user);
    }
}
