package partnerportal.local;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import partnerportal.PartnerPortal;
import partnerportal.local.demo.DemoData;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link PortalTest} in the portal that people find when they start it here: with the demo data, in a database of its own.
 * All such tests share it, so each changes only configurations that no other one looks at.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = PartnerPortal.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "LOG_FORMAT=")
@ActiveProfiles("local")
@ContextConfiguration(initializers = DemoPortalTest.Settings.class)
@Import({PortalTestBeans.class, DemoPortalTest.Data.class})
public @interface DemoPortalTest {

    /** Points the portal under test at services of its own. */
    final class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            PortalTestSettings.apply(LocalServices.sharedForDemo(), context);
        }
    }

    /** Loads the demo data once the portal runs. */
    final class Data {

        @Bean
        ApplicationRunner demoData(ConfigurableApplicationContext portal) {
            return arguments -> DemoData.load(portal);
        }
    }
}
