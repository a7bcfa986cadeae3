package partnerportal.configuration.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.shell.MenuItem;

/** Puts the configurations into the main menu. */
@Configuration(proxyBeanMethods = false)
class ConfigurationMenu {

    @Bean
    MenuItem configurationsInTheMenu() {
        return new MenuItem(
                "Partners", 10, "Configurations", "/configurations", "partners", "c", Action.READ_CONFIGURATIONS);
    }
}
