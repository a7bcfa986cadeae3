package partnerportal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Objects as files below a folder, which is made when it is first needed. */
class FolderStore implements ObjectStore {

    /** Where files grow until they are whole. No key begins with a dot. */
    private static final String GROWING = ".growing";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public Upload upload(ObjectKey key) {
        try {
            return new FolderUpload(key, Files.createDirectories(folder.resolve(GROWING)), path(key));
        } catch (IOException refused) {
            throw failed("written", key, refused);
        }
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        try {
            return Optional.of(Files.newInputStream(path(key)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException refused) {
            throw failed("read", key, refused);
        }
    }

    @Override
    public boolean exists(ObjectKey key) {
        return Files.isRegularFile(path(key));
    }

    @Override
    public void delete(ObjectKey key) {
        try {
            Files.deleteIfExists(path(key));
        } catch (IOException refused) {
            throw failed("removed", key, refused);
        }
    }

    @Override
    public List<StoredObject> list(ObjectKey below) {
        var start = path(below);
        if (!Files.isDirectory(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(this::object)
                    .sorted(Comparator.comparing(object -> object.key().text()))
                    .toList();
        } catch (IOException refused) {
            throw failed("listed", below, refused);
        }
    }

    @Override
    public URI address(ObjectKey key) {
        return path(key).toUri();
    }

    private StoredObject object(Path file) {
        var key = ObjectKey.of(folder.relativize(file).toString().replace('\\', '/'));
        try {
            return new StoredObject(key, Files.size(file));
        } catch (IOException refused) {
            throw failed("listed", key, refused);
        }
    }

    private Path path(ObjectKey key) {
        return folder.resolve(key.text());
    }

    static StorageUnavailable failed(String what, ObjectKey key, IOException cause) {
        return new StorageUnavailable(
                "The storage folder did not let %s be %s (%s). Check that it exists, is not full and may be written to."
                        .formatted(key, what, cause.getClass().getSimpleName()),
                cause);
    }
}
