package partnerportal.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Objects as files below a folder, which is made when it is first needed. What it makes is for the portal's own user alone,
 * because there are audit entries among it.
 */
class FolderStore implements ObjectStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

    /** Where files grow until they are whole. No key begins with a dot. */
    private static final String GROWING = ".growing";

    /** What nobody has written to for so long is not growing any more. */
    private static final Duration LONGEST_GROWTH = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    FolderStore(Path folder, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public Upload upload(ObjectKey key) {
        try {
            var nursery = OwnerOnly.folders(folder.resolve(GROWING));
            removeLeftBehind(nursery);
            return new FolderUpload(key, nursery, path(key));
        } catch (IOException refused) {
            throw failed("written", key, refused);
        }
    }

    @Override
    public Optional<InputStream> open(ObjectKey key) {
        try {
            return isThere(key) ? Optional.of(Files.newInputStream(path(key))) : Optional.empty();
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException refused) {
            throw failed("read", key, refused);
        }
    }

    /** A disk that is not there looks like an empty folder; but what was ever written to has its nursery. */
    @Override
    public boolean exists(ObjectKey key) {
        boolean there = isThere(key);
        if (!there && !Files.isDirectory(folder.resolve(GROWING))) {
            throw new StorageUnavailable(
                    "The storage folder has nothing of the portal in it, so %s could not be looked for. Check that its disk is there."
                            .formatted(key),
                    null);
        }
        return there;
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
                    .flatMap(file -> object(file).stream())
                    .sorted(Comparator.comparing(object -> object.key().text()))
                    .toList();
        } catch (IOException refused) {
            throw failed("listed", below, refused);
        } catch (UncheckedIOException refused) {
            throw failed("listed", below, Objects.requireNonNull(refused.getCause()));
        }
    }

    @Override
    public URI address(ObjectKey key) {
        return path(key).toUri();
    }

    /** Links lead nowhere here: whoever may write into the folder could else have any file of the portal's user read. */
    private boolean isThere(ObjectKey key) {
        var file = path(key);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(folder.toRealPath());
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException refused) {
            throw failed("read", key, refused);
        }
    }

    private Optional<StoredObject> object(Path file) {
        return ObjectKey.read(folder.relativize(file).toString().replace('\\', '/'))
                .map(key -> new StoredObject(key, size(file)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** What grew in a process that was killed. What cannot be removed now is tried again with the next upload. */
    private void removeLeftBehind(Path nursery) {
        var before = clock.instant().minus(LONGEST_GROWTH);
        try (var files = Files.list(nursery)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException later) {
            LOG.debug("Unfinished uploads stay behind for now", later);
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
