package partnerportal.configuration.catalog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/**
 * The catalog in a file on the local disk. The file's time is when the catalog was last known to be current. What is written
 * holds what machines may read; a configuration has no secrets.
 */
@Component
class CatalogCopy {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogCopy.class);
    private static final String OWNER_ONLY = "rwx------";

    private final Path folder;
    private final Path file;

    CatalogCopy(CatalogProperties properties) {
        this.folder = properties.folder();
        this.file = folder.resolve("catalog.gz");
    }

    /** Empty when there is none, or none that can be trusted and read; the log says why. */
    Optional<Catalog.Confirmed> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            refuseFolderOfOthers();
            var at = Files.getLastModifiedTime(file).toInstant();
            return Optional.of(new Catalog.Confirmed(CatalogFile.read(file), at, true));
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("The copy of the catalog cannot be used: {}", unusable.getMessage());
            return Optional.empty();
        }
    }

    /** @throws IOException when it could not be written; an earlier copy stays */
    void write(CatalogState state, Instant confirmedAt) throws IOException {
        prepareFolder();
        var written = Files.createTempFile(folder, "catalog", ".new");
        try {
            CatalogFile.write(state, written);
            Files.setLastModifiedTime(written, FileTime.from(confirmedAt));
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Notes that what was written is still all there is. */
    void confirm(Instant at) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private void prepareFolder() throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
        }
        refuseFolderOfOthers();
    }

    /** Whoever may write here could make the portal answer what they like while the database is down. */
    private void refuseFolderOfOthers() throws IOException {
        var probe = Files.createTempFile(folder, "owner", ".probe");
        try {
            boolean ours = Files.getOwner(folder).equals(Files.getOwner(probe));
            if (!ours
                    || !PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                            .equals(OWNER_ONLY)) {
                throw new IOException(
                        "others may write into " + folder + ". Remove it, or name another CATALOG_FOLDER");
            }
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
