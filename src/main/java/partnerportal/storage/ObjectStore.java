package partnerportal.storage;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Objects by key. One is there wholly or not at all, and putting one where there is another replaces it. A key must not
 * also be the beginning of other keys. Whatever the store cannot do is a {@link StorageUnavailable}.
 */
public interface ObjectStore {

    /** Begins an object, however large; nothing of it is to be seen until it is finished. */
    Upload upload(ObjectKey key);

    /** An object that is in memory already. */
    default WrittenObject put(ObjectKey key, byte[] content) {
        try (var upload = upload(key)) {
            upload.write(content, 0, content.length);
            return upload.finish();
        }
    }

    /** The content, to be closed by the caller; empty when there is no such object. */
    Optional<InputStream> open(ObjectKey key);

    boolean exists(ObjectKey key);

    /** Does nothing when there is no such object. */
    void delete(ObjectKey key);

    /**
     * Everything below a key, by key; without what others have put there under names that are no keys. In memory: for parts
     * of the store that hold thousands, not millions.
     */
    List<StoredObject> list(ObjectKey below);

    /** Where others find the object, such as {@code s3://bucket/key}. */
    URI address(ObjectKey key);
}
