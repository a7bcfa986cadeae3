package partnerportal.access;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import partnerportal.shared.Actor;

import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class PageAskersTests {

    private final PageAskers pages = pages("closed");

    @Test
    void keepAwayPartnersPeopleWhoseViewIsOff() {
        var express = person(Set.of(Role.EXPRESS_ADMIN), "closed");
        assertThat(pages.isOff(express)).isTrue();
        assertThat(pages.admitted(express).may(Action.USE_PORTAL)).isFalse();
        assertThat(pages.admitted(express).sees()).isEqualTo(new Visibility.Nothing());
    }

    @Test
    void leaveOtherRightsAlone() {
        var nurse = person(Set.of(Role.EXPRESS_USER, Role.CLINICAL_STAFF), "closed");
        assertThat(pages.admitted(nurse).may(Action.USE_PORTAL)).isTrue();
        assertThat(pages.admitted(nurse).may(Action.READ_CONFIGURATIONS)).isFalse();
        var admin = person(Set.of(Role.EXPRESS_ADMIN, Role.SUPER_ADMIN), "closed");
        assertThat(pages.admitted(admin)).isEqualTo(admin);
        var other = person(Set.of(Role.EXPRESS_ADMIN), "open");
        assertThat(pages.admitted(other)).isEqualTo(other);
        assertThat(pages.isOff(other)).isFalse();
    }

    @Test
    void admitEveryoneWhereNobodyKnows() {
        var nobody = new PageAskers(new StaticListableBeanFactory().getBeanProvider(PartnerView.class));
        assertThat(nobody.isOff(person(Set.of(Role.EXPRESS_ADMIN), "closed"))).isFalse();
    }

    private static PageAskers pages(String closed) {
        PartnerView view = closed::equals;
        return new PageAskers(new StaticListableBeanFactory(Map.of("view", view)).getBeanProvider(PartnerView.class));
    }

    private static Asker person(Set<Role> roles, String partner) {
        return new Asker(Actor.user("someone", "Someone"), roles, Set.of(), partner);
    }
}
