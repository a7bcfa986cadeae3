package partnerportal.local;

import org.springframework.context.annotation.Bean;

/** What a test may have injected besides the portal's own beans. Carries no stereotype, so that only {@link PortalTest} brings it in. */
final class PortalTestBeans {

    @Bean(destroyMethod = "")
    LocalPostgres localPostgres() {
        return LocalServices.shared().postgres();
    }
}
