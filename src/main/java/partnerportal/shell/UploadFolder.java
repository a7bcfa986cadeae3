package partnerportal.shell;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Where the container keeps large uploads while they come in: a folder of this process, for its own user alone, which goes with
 * it. There may be patients in them, so what a killed process left behind is removed by the next one that starts.
 */
@Component
class UploadFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
    private static final String PREFIX = "partner-portal-uploads-";
    /** Held by the process whose folder it is, for as long as it lives. */
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;

    @Autowired
    UploadFolder(UploadProperties settings) {
        this(Path.of(settings.folder()));
    }

    UploadFolder(Path parent) {
        try {
            Files.createDirectories(parent);
            removeLeftBehind(parent);
            this.folder = Files.createTempDirectory(parent.toAbsolutePath(), PREFIX);
            this.lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException refused) {
            throw new UncheckedIOException(
                    "Uploads cannot be kept in %s. Set UPLOAD_FOLDER to a folder that may be written to."
                            .formatted(parent),
                    refused);
        }
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static void removeLeftBehind(Path parent) throws IOException {
        try (var others = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var other : others) {
                if (isLeft(other.resolve(LOCK))) {
                    FileSystemUtils.deleteRecursively(other);
                    LOG.warn("Uploads of a process that was killed are removed: {}", other);
                }
            }
        }
    }

    /** Without a lock file somebody is just making it. */
    private static boolean isLeft(Path lock) {
        try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return channel.tryLock() != null;
        } catch (IOException | OverlappingFileLockException inUse) {
            return false;
        }
    }
}
