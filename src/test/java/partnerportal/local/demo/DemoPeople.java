package partnerportal.local.demo;

import partnerportal.local.identity.DemoUser;
import partnerportal.shared.Actor;

/** Who did what in the demo data. */
final class DemoPeople {

    static final Actor DANA = person(DemoUser.DANA_OKAFOR);
    static final Actor MARCUS = person(DemoUser.MARCUS_BELL);
    static final Actor EXPRESS = machine("express-backend");

    private DemoPeople() {}

    /** The two super admins take turns. */
    static Actor admin(int turn) {
        return turn % 2 == 0 ? DANA : MARCUS;
    }

    static Actor machine(String client) {
        return new Actor(Actor.Kind.CLIENT, client + "@clients", client, client);
    }

    private static Actor person(DemoUser user) {
        return Actor.user(user.login(), user.displayName());
    }
}
