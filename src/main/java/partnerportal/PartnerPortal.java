package partnerportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import partnerportal.configuration.ImportCommandLine;

/** The application: one process, one module per direct subpackage. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PartnerPortal {

    public static void main(String[] arguments) {
        ImportCommandLine.run(arguments).ifPresent(System::exit);
        var portal = new SpringApplication(PartnerPortal.class);
        portal.addListeners(new RequiredSettings());
        portal.run(arguments);
    }
}
