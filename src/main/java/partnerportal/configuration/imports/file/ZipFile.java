package partnerportal.configuration.imports.file;

import partnerportal.shared.InvalidInput;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The tables of a layout as CSV files in a zip; unpacked in memory only. */
final class ZipFile {

    private static final int LONGEST_SHOWN = 60;

    private final Layout layout;
    /** By folder, with its slash, and by name. */
    private final Map<String, Map<String, byte[]>> folders = new LinkedHashMap<>();

    private ZipFile(Layout layout) {
        this.layout = layout;
    }

    /** @throws InvalidInput when it is no zip of the layout's tables */
    static ZipFile of(Layout layout, byte[] content) {
        var file = new ZipFile(layout);
        try (var zip = new CountedZip(content)) {
            for (var entry = zip.next(); entry != null; entry = zip.next()) {
                file.take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw ImportFile.refused(
                    "not-zip", "The zip cannot be unpacked. It is damaged, cut off or protected with a password");
        }
        return file;
    }

    static Optional<Layout> layoutOf(byte[] content) {
        try (var zip = new CountedZip(content)) {
            for (var entry = zip.next(); entry != null; entry = zip.next()) {
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

    /** All tables as one file, whatever folders they are in. */
    ImportFile whole() {
        var all = new HashMap<String, byte[]>();
        for (var folder : folders.values()) {
            folder.forEach((name, table) -> {
                if (all.put(name, table) != null) {
                    throw ImportFile.refused(
                            "repeated-file", "The zip has " + name + " twice. Import one folder of it at a time");
                }
            });
        }
        return read("", all);
    }

    /** Each folder that has tables of its own, read when it is asked for; the whole when there is only one. */
    Stream<ImportFile> parts() {
        var main = layout.tables().getFirst().file();
        long several = folders.values().stream()
                .filter(folder -> folder.containsKey(main))
                .count();
        return several < 2
                ? Stream.of(whole())
                : folders.entrySet().stream().map(folder -> read(folder.getKey(), folder.getValue()));
    }

    private ImportFile read(String folder, Map<String, byte[]> tables) {
        var records = new TableRecords(layout, shown(folder));
        for (var table : layout.tables()) {
            var file = tables.get(table.file());
            if (file != null) {
                records.read(table, new ByteArrayInputStream(file));
            } else if (table.member().isEmpty()) {
                throw ImportFile.refused(
                        "missing-table",
                        folder.isEmpty()
                                ? "The zip has no file named " + table.file()
                                : "A folder of the zip has no file named " + table.file());
            }
        }
        return records.done();
    }

    private void take(ZipEntry entry, CountedZip zip) throws IOException {
        var name = nameOf(entry);
        if (entry.isDirectory() || isOfTheSystem(entry.getName(), name)) {
            return;
        }
        if (layout.tables().stream().noneMatch(table -> table.file().equals(name))) {
            throw unknown(name);
        }
        var path = entry.getName();
        var folder =
                folders.computeIfAbsent(path.substring(0, path.length() - name.length()), missing -> new HashMap<>());
        if (folder.put(name, zip.content()) != null) {
            throw ImportFile.refused("repeated-file", "The zip has " + name + " twice");
        }
    }

    /** With its slash; every place in it begins with it. */
    private static String shown(String folder) {
        var shown = ShownText.of(folder, LONGEST_SHOWN);
        return shown.isEmpty() || shown.endsWith("/") ? shown : shown.substring(0, LONGEST_SHOWN - 1) + "…/";
    }

    private static String nameOf(ZipEntry entry) {
        return entry.getName().substring(entry.getName().replace('\\', '/').lastIndexOf('/') + 1);
    }

    private InvalidInput unknown(String name) {
        return ImportFile.refused(
                "unknown-file",
                "The zip has a file named " + ShownText.of(name, LONGEST_SHOWN)
                        + ". The layout has "
                        + layout.tables().stream().map(Table::file).collect(Collectors.joining(", ")));
    }

    /** What operating systems put into every zip. */
    private static boolean isOfTheSystem(String path, String name) {
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equals("Thumbs.db");
    }
}
