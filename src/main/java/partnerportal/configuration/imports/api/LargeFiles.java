package partnerportal.configuration.imports.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.shell.LargeBodies;

/** A file of 20 MB and its mapping, in base64. */
@Configuration(proxyBeanMethods = false)
class LargeFiles {

    private static final int MOST_BYTES = 32 * 1024 * 1024;

    @Bean
    LargeBodies importedFiles() {
        return new LargeBodies(ConfigurationImportsApi.PATH, MOST_BYTES);
    }

    @Bean
    LargeBodies comparedFiles() {
        return new LargeBodies(ReconciliationsApi.PATH, MOST_BYTES);
    }
}
