package partnerportal.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.UUID;

/** A file that grows apart and is moved to its place at once when it is whole and on the disk. */
class FolderUpload extends Upload {

    private final ObjectKey key;
    private final Path growing;
    private final Path place;
    private final FileChannel file;

    FolderUpload(ObjectKey key, Path nursery, Path place) throws IOException {
        super(key);
        this.key = key;
        this.place = place;
        this.growing = nursery.resolve(UUID.randomUUID().toString());
        this.file = OwnerOnly.newFile(growing);
    }

    @Override
    protected void take(byte[] bytes, int from, int count) {
        var content = ByteBuffer.wrap(bytes, from, count);
        try {
            while (content.hasRemaining()) {
                file.write(content);
            }
        } catch (IOException refused) {
            throw FolderStore.failed("written", key, refused);
        }
    }

    @Override
    protected void keep() {
        try {
            file.force(true);
            file.close();
            OwnerOnly.folders(Objects.requireNonNull(place.getParent()));
            Files.move(growing, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            throw FolderStore.failed("written", key, refused);
        }
    }

    @Override
    protected void discard() {
        try {
            file.close();
            Files.deleteIfExists(growing);
        } catch (IOException leftover) {
            // It stays where nobody looks for objects.
        }
    }
}
