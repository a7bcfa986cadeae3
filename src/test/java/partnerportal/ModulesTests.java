package partnerportal;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void useEachOtherOnlyDownwardsAndThroughTheirRoots() {
        ApplicationModules.of(PartnerPortal.class).verify();
    }
}
