package partnerportal.association.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.shell.MenuItem;

/** Where associations stand in the main menu. */
@Configuration(proxyBeanMethods = false)
class AssociationMenu {

    @Bean
    MenuItem associationsInTheMenu() {
        return new MenuItem("Operations", 60, "Associations", "/associations", "pin", "o", Action.READ_ASSOCIATIONS);
    }
}
