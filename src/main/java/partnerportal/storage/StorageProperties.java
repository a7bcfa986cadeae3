package partnerportal.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where files are kept: in the bucket when one is named, else in the folder.
 *
 * @param folder for one replica, or on a disk that all replicas share
 */
@ConfigurationProperties("portal.storage")
public record StorageProperties(
        @DefaultValue("storage") Path folder, @DefaultValue S3 s3) {

    /**
     * @param bucket empty for none
     * @param prefix what all keys in the bucket begin with; empty for nothing
     * @param endpoint of a service that speaks like S3; null for Amazon's
     * @param pathStyle whether the bucket stands in the path of addresses, as many such services want it
     * @param accessKeyId empty to let the SDK find credentials, as on a machine or service account with a role
     */
    public record S3(
            @DefaultValue("") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("false") boolean pathStyle,
            @DefaultValue("") String accessKeyId,
            @DefaultValue("") String secretAccessKey) {

        public S3 {
            if (accessKeyId.isEmpty() != secretAccessKey.isEmpty()) {
                throw new IllegalArgumentException(
                        "Set both STORAGE_S3_ACCESS_KEY_ID and STORAGE_S3_SECRET_ACCESS_KEY, or neither; of the exchange both EXCHANGE_S3_ACCESS_KEY_ID and EXCHANGE_S3_SECRET_ACCESS_KEY, or neither.");
            }
            if (!prefix.isEmpty()) {
                prefix = ObjectKey.of(prefix.replaceAll("/$", "")) + "/";
            }
        }

        /** Without the key, so that it gets into no log. */
        @Override
        public String toString() {
            return "S3[bucket: %s, prefix: %s]".formatted(bucket, prefix);
        }
    }
}
