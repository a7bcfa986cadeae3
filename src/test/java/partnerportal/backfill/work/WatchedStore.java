package partnerportal.backfill.work;

import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StoredObject;
import partnerportal.storage.Upload;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A store for one file, to which something happens when it is looked for and when it is read.
 *
 * @param lookedFor instead of looking whether it is there
 * @param content made anew for every reading
 */
record WatchedStore(ObjectStore store, Supplier<Boolean> lookedFor, Supplier<InputStream> content)
        implements ObjectStore {

    @Override
    public Upload upload(ObjectKey key) {
        return store.upload(key);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        return Optional.of(content.get());
    }

    @Override
    public boolean exists(ObjectKey key) {
        return lookedFor.get();
    }

    @Override
    public void delete(ObjectKey key) {
        store.delete(key);
    }

    @Override
    public List<StoredObject> list(ObjectKey below) {
        return store.list(below);
    }

    @Override
    public URI address(ObjectKey key) {
        return store.address(key);
    }
}
