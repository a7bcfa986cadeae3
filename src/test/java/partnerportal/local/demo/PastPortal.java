package partnerportal.local.demo;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.KeepConnectionCheck;
import partnerportal.configuration.domain.PublishDraft;
import partnerportal.directory.domain.KeepDirectoryCurrent;

import java.beans.Introspector;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * The running portal's doors for change once more, with a clock of their own that can stand in the past. All else is the
 * running portal's.
 */
final class PastPortal implements AutoCloseable {

    private static final List<Class<?>> DOORS = List.of(
            AuditTrail.class,
            ConfigurationGate.class,
            Drafting.class,
            PublishDraft.class,
            KeepConnectionCheck.class,
            KeepDirectoryCurrent.class);

    /** The gate's hand, which the gate alone may know. */
    private static final String WRITING = "writePublished";

    private final AnnotationConfigApplicationContext doors;
    private final MovableClock clock;

    PastPortal(ConfigurableApplicationContext portal) {
        clock = new MovableClock(portal.getBean(Clock.class).instant());
        // A parent for beans only: the portal must not hear of this context's start and end.
        doors = new AnnotationConfigApplicationContext(new DefaultListableBeanFactory(portal.getBeanFactory()));
        doors.addApplicationListener((PayloadApplicationEvent<?> event) -> portal.publishEvent(event.getPayload()));
        doors.register(Transactions.class);
        doors.registerBean("clock", Clock.class, () -> clock);
        // Under the names they have in the portal, so that they are taken in place of the portal's.
        DOORS.forEach(door -> doors.registerBean(Introspector.decapitalize(door.getSimpleName()), door));
        doors.registerBean(WRITING, requireNonNull(portal.getType(WRITING)));
        doors.refresh();
    }

    <T> T door(Class<T> type) {
        return doors.getBean(type);
    }

    /** What is done from here on was done then. */
    void moveTo(Instant moment) {
        clock.moveTo(moment);
    }

    @Override
    public void close() {
        doors.close();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}
}
