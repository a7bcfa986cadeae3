package partnerportal.storage;

import org.jspecify.annotations.Nullable;

import java.io.InputStream;
import java.util.Optional;

/** The reading half of a store, or nothing where none is set up. */
class Exchange implements ExchangeFiles, AutoCloseable {

    private final @Nullable ObjectStore store;

    Exchange(@Nullable ObjectStore store) {
        this.store = store;
    }

    @Override
    public boolean isSetUp() {
        return store != null;
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        return store().open(key);
    }

    @Override
    public void close() throws Exception {
        if (store instanceof AutoCloseable open) {
            open.close();
        }
    }

    private ObjectStore store() {
        if (store == null) {
            throw new StorageUnavailable(
                    "The exchange is not set up here. Set EXCHANGE_FOLDER or EXCHANGE_S3_BUCKET, or upload the file.",
                    null);
        }
        return store;
    }
}
