package partnerportal.directory.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.shell.MenuItem;

/** Where the directory stands in the main menu. */
@Configuration(proxyBeanMethods = false)
class DirectoryMenu {

    @Bean
    MenuItem directoryMenuItem() {
        return new MenuItem("Partners", 30, "Directory", "/directory", "building", "d", Action.READ_DIRECTORY);
    }
}
