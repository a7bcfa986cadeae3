package partnerportal.export.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.shell.MenuItem;

/** Puts the exports into the main menu. */
@Configuration(proxyBeanMethods = false)
class ExportMenu {

    @Bean
    MenuItem exportsInTheMenu() {
        return new MenuItem("Oversight", 95, "Exports", "/exports", "download", "e", Action.READ_EXPORTS);
    }
}
