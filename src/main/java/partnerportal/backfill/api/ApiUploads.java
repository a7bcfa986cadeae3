package partnerportal.backfill.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.access.LargeUpload;
import partnerportal.backfill.runs.BackfillProperties;

/** Which address of the API takes eligibility files. */
@Configuration(proxyBeanMethods = false)
class ApiUploads {

    @Bean
    LargeUpload eligibilityFilesOfClients(BackfillProperties settings) {
        return new LargeUpload(BackfillsApi.PATH, settings.fileLimit(), Action.WRITE_BACKFILLS);
    }
}
