package partnerportal.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import partnerportal.storage.StorageProperties.S3;

/**
 * Where others deliver files: the bucket when one is named, else the folder.
 *
 * @param folder empty for none
 */
@ConfigurationProperties("portal.exchange")
public record ExchangeProperties(
        @DefaultValue("") String folder, @DefaultValue S3 s3) {}
