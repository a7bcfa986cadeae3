package partnerportal.configuration.imports.file;

import partnerportal.shared.InvalidInput;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The tables of a layout as CSV files in a zip. What it unpacks to is counted while it is unpacked, in memory only. */
final class ZipFile {

    private static final int MOST_ENTRIES = 50;
    private static final int MOST_UNPACKED = 80 * 1024 * 1024;

    private final Layout layout;
    private final Map<String, byte[]> unpacked = new HashMap<>();
    private int entries;
    private long bytes;

    ZipFile(Layout layout) {
        this.layout = layout;
    }

    static Optional<Layout> layoutOf(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = nameOf(entry);
                var having = Arrays.stream(Layout.values())
                        .filter(layout -> layout.tables().stream()
                                .anyMatch(table -> table.file().equals(name)))
                        .toList();
                if (having.size() == 1) {
                    return Optional.of(having.getFirst());
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    ImportFile read(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw ImportFile.refused(
                    "not-zip", "The zip cannot be unpacked. It is damaged, cut off or protected with a password");
        }
        var tables = layout.tables();
        var records = new TableRecords(layout);
        for (var table : tables) {
            var file = unpacked.get(table.file());
            if (file != null) {
                records.read(table, new ByteArrayInputStream(file));
            } else if (table.member().isEmpty()) {
                throw ImportFile.refused("missing-table", "The zip has no file named " + table.file());
            }
        }
        return records.done();
    }

    private void take(ZipEntry entry, InputStream content) throws IOException {
        if (++entries > MOST_ENTRIES) {
            throw ImportFile.refused("too-many-files", "The zip has more than " + MOST_ENTRIES + " files");
        }
        var name = nameOf(entry);
        if (entry.isDirectory() || isOfTheSystem(entry.getName(), name)) {
            return;
        }
        if (layout.tables().stream().noneMatch(table -> table.file().equals(name))) {
            throw unknown(name);
        }
        if (unpacked.put(name, unpack(content)) != null) {
            throw ImportFile.refused("repeated-file", "The zip has " + name + " twice");
        }
    }

    private static String nameOf(ZipEntry entry) {
        return entry.getName().substring(entry.getName().replace('\\', '/').lastIndexOf('/') + 1);
    }

    private byte[] unpack(InputStream content) throws IOException {
        var whole = new ByteArrayOutputStream();
        var part = new byte[64 * 1024];
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            bytes += read;
            if (bytes > MOST_UNPACKED) {
                throw ImportFile.refused("unpacks-too-large", "The zip unpacks to more than 80 MB");
            }
            whole.write(part, 0, read);
        }
        return whole.toByteArray();
    }

    private InvalidInput unknown(String name) {
        var shown = name.replaceAll("\\p{Cntrl}", "");
        return ImportFile.refused(
                "unknown-file",
                "The zip has a file named " + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown)
                        + ". The layout has "
                        + layout.tables().stream().map(Table::file).collect(Collectors.joining(", ")));
    }

    /** What operating systems put into every zip. */
    private static boolean isOfTheSystem(String path, String name) {
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equals("Thumbs.db");
    }
}
