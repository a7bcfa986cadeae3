package partnerportal.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    private static final int ATTEMPTS = 3;
    private static final int LIST_PAGE = 1_000;
    private static final Duration CONNECTING = Duration.ofSeconds(2);

    /** For all attempts of one request: a part of a large object at 100 KB/s. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Bean
    ObjectStore objectStore(StorageProperties settings, Clock clock) {
        var s3 = settings.s3();
        return s3.bucket().isEmpty()
                ? new FolderStore(settings.folder(), clock)
                : new S3Store(client(s3, PATIENCE), s3.bucket(), s3.prefix(), LIST_PAGE);
    }

    @Bean
    ExchangeFiles exchangeFiles(ExchangeProperties settings, Clock clock) {
        var s3 = settings.s3();
        if (!s3.bucket().isEmpty()) {
            return new Exchange(new S3Store(client(s3, PATIENCE), s3.bucket(), s3.prefix(), LIST_PAGE));
        }
        return new Exchange(settings.folder().isEmpty() ? null : new FolderStore(Path.of(settings.folder()), clock));
    }

    /** @param patience for all attempts of one request together */
    static S3Client client(StorageProperties.S3 settings, Duration patience) {
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(credentials(settings))
                // Newer checksums are refused by services that only speak like S3.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(patience.dividedBy(ATTEMPTS)))
                .overrideConfiguration(limits -> limits.apiCallTimeout(patience)
                        .apiCallAttemptTimeout(patience.dividedBy(ATTEMPTS))
                        .retryStrategy(retries -> retries.maxAttempts(ATTEMPTS)));
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        return client.build();
    }

    private static AwsCredentialsProvider credentials(StorageProperties.S3 settings) {
        return settings.accessKeyId().isEmpty()
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKeyId(), settings.secretAccessKey()));
    }
}
