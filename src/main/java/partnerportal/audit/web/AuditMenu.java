package partnerportal.audit.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.shell.MenuItem;

@Configuration(proxyBeanMethods = false)
class AuditMenu {

    @Bean
    MenuItem auditLog() {
        return new MenuItem("Oversight", 90, "Audit log", "/audit", "log", "a", Action.READ_AUDIT);
    }
}
