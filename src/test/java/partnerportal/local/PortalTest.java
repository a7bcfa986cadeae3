package partnerportal.local;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import partnerportal.PartnerPortal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the whole portal on a real port, with a real PostgreSQL and a real OpenID provider around it. Besides the
 * portal's beans it may have {@link LocalPostgres}, {@link PortalHttp}, {@link PortalGrpc}, {@link Visitors}, {@code Tokens} and {@code LocalIdentityProvider} injected. All tests that carry nothing else
 * share one application and one database, so they make their own data and do not count other people's.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = PartnerPortal.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "LOG_FORMAT=")
@AutoConfigureMockMvc
@ActiveProfiles("local")
@ContextConfiguration(initializers = PortalTestSettings.class)
@Import(PortalTestBeans.class)
public @interface PortalTest {}
