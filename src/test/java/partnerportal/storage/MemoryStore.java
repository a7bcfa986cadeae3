package partnerportal.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A store for tests that look at what is stored. */
public final class MemoryStore implements ObjectStore {

    private final TreeMap<String, byte[]> objects = new TreeMap<>();

    public byte[] content(ObjectKey key) {
        return Objects.requireNonNull(objects.get(key.text()), key.text());
    }

    @Override
    public Upload upload(ObjectKey key) {
        var growing = new ByteArrayOutputStream();
        return new Upload(key) {
            @Override
            protected void take(byte[] bytes, int from, int count) {
                growing.write(bytes, from, count);
            }

            @Override
            protected void keep() {
                objects.put(key.text(), growing.toByteArray());
            }

            @Override
            protected void discard() {
                growing.reset();
            }
        };
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        return Optional.ofNullable(objects.get(key.text())).map(ByteArrayInputStream::new);
    }

    @Override
    public boolean exists(ObjectKey key) {
        return objects.containsKey(key.text());
    }

    @Override
    public void delete(ObjectKey key) {
        objects.remove(key.text());
    }

    @Override
    public List<StoredObject> list(ObjectKey below) {
        return objects.entrySet().stream()
                .filter(object -> object.getKey().startsWith(below + "/"))
                .map(object -> new StoredObject(ObjectKey.of(object.getKey()), object.getValue().length))
                .toList();
    }

    @Override
    public URI address(ObjectKey key) {
        return URI.create("memory:/" + key);
    }
}
