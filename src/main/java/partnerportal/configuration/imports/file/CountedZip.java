package partnerportal.configuration.imports.file;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip of which every entry is unpacked here, wanted or not, so that nothing is unpacked uncounted. */
final class CountedZip implements AutoCloseable {

    private static final int MOST_ENTRIES = 50;
    private static final int MOST_UNPACKED = 80 * 1024 * 1024;

    private final ZipInputStream zip;
    private final byte[] part = new byte[64 * 1024];
    private int entries;
    private long bytes;

    CountedZip(byte[] content) {
        this.zip = new ZipInputStream(new ByteArrayInputStream(content));
    }

    /** The next entry, null after the last. What was not read of the one before is unpacked and thrown away. */
    @Nullable
    ZipEntry next() throws IOException {
        unpack(OutputStream.nullOutputStream());
        var entry = zip.getNextEntry();
        if (entry != null && ++entries > MOST_ENTRIES) {
            throw ImportFile.refused("too-many-files", "The zip has more than " + MOST_ENTRIES + " files");
        }
        return entry;
    }

    /** Of the entry that came last. */
    byte[] content() throws IOException {
        var whole = new ByteArrayOutputStream();
        unpack(whole);
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void unpack(OutputStream into) throws IOException {
        for (int read = zip.read(part); read >= 0; read = zip.read(part)) {
            bytes += read;
            if (bytes > MOST_UNPACKED) {
                throw ImportFile.refused("unpacks-too-large", "The zip unpacks to more than 80 MB");
            }
            into.write(part, 0, read);
        }
    }
}
