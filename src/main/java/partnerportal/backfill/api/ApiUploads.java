package partnerportal.backfill.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import partnerportal.access.Action;
import partnerportal.access.LargeUpload;
import partnerportal.backfill.runs.BackfillProperties;
import partnerportal.shell.LargeBodies;

/** Which addresses of the API take files. */
@Configuration(proxyBeanMethods = false)
class ApiUploads {

    /** 20 MB, which base64 makes a third larger. */
    private static final int MOST_LEGACY_BYTES = 28 * 1024 * 1024;

    @Bean
    LargeUpload eligibilityFilesOfClients(BackfillProperties settings) {
        return new LargeUpload(BackfillsApi.PATH, settings.fileLimit(), Action.WRITE_BACKFILLS);
    }

    @Bean
    LargeBodies legacyFiles() {
        return new LargeBodies(LegacyComparisonsApi.PATH, MOST_LEGACY_BYTES);
    }
}
