package partnerportal.shell;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param folder where large uploads are kept while they come in; should have room for several of the largest */
@ConfigurationProperties("portal.uploads")
record UploadProperties(String folder) {}
