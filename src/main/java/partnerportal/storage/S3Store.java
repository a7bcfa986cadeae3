package partnerportal.storage;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Objects in a bucket, below a prefix. */
class S3Store implements ObjectStore, AutoCloseable {

    private static final int NOT_FOUND = 404;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final int page;

    /**
     * @param prefix empty, or ending in a slash
     * @param page how many objects one answer of a list holds, at most 1,000
     */
    S3Store(S3Client client, String bucket, String prefix, int page) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.page = page;
    }

    @Override
    public Upload upload(ObjectKey key) {
        return new S3Upload(client, bucket, prefix + key, key);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        return asking("read", key, () -> {
            try {
                return Optional.of(
                        client.getObject(request -> request.bucket(bucket).key(prefix + key)));
            } catch (NoSuchKeyException missing) {
                return Optional.empty();
            }
        });
    }

    @Override
    public boolean exists(ObjectKey key) {
        return asking("looked for", key, () -> {
            try {
                client.headObject(request -> request.bucket(bucket).key(prefix + key));
                return true;
            } catch (S3Exception answer) {
                if (answer.statusCode() == NOT_FOUND) {
                    return false;
                }
                throw answer;
            }
        });
    }

    @Override
    public void delete(ObjectKey key) {
        asking(
                "removed",
                key,
                () -> client.deleteObject(request -> request.bucket(bucket).key(prefix + key)));
    }

    @Override
    public List<StoredObject> list(ObjectKey below) {
        return asking(
                "listed",
                below,
                () -> client
                        .listObjectsV2Paginator(request -> request.bucket(bucket)
                                .prefix(prefix + below + "/")
                                .maxKeys(page))
                        .contents()
                        .stream()
                        .flatMap(found -> ObjectKey.read(found.key().substring(prefix.length()))
                                .map(key -> new StoredObject(key, found.size()))
                                .stream())
                        .toList());
    }

    @Override
    public URI address(ObjectKey key) {
        return URI.create("s3://" + bucket + "/" + prefix + key);
    }

    @Override
    public void close() {
        client.close();
    }

    static <T> T asking(String what, ObjectKey key, Supplier<T> request) {
        try {
            return request.get();
        } catch (S3Exception refused) {
            throw new StorageUnavailable(
                    "S3 did not let %s be %s (status %d, %s). Check the bucket and the rights of the portal's key."
                            .formatted(key, what, refused.statusCode(), code(refused)),
                    refused);
        } catch (SdkException unreachable) {
            throw new StorageUnavailable(
                    "S3 could not be reached, so %s could not be %s. Check the endpoint and the network."
                            .formatted(key, what),
                    unreachable);
        }
    }

    private static String code(S3Exception refused) {
        var details = refused.awsErrorDetails();
        return details == null || details.errorCode() == null ? "no code" : details.errorCode();
    }
}
