package partnerportal.export.runs;

import partnerportal.storage.ObjectKey;
import partnerportal.storage.ObjectStore;
import partnerportal.storage.StoredObject;
import partnerportal.storage.Upload;

import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that something happens to before an object is written. */
record UnreliableStore(ObjectStore store, Consumer<ObjectKey> beforeUpload) implements ObjectStore {

    @Override
    public Upload upload(ObjectKey key) {
        beforeUpload.accept(key);
        return store.upload(key);
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        return store.open(key);
    }

    @Override
    public boolean exists(ObjectKey key) {
        return store.exists(key);
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
