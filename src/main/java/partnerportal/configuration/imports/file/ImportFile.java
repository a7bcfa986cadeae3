package partnerportal.configuration.imports.file;

import partnerportal.shared.InvalidInput;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file of another store.
 *
 * @param ignored members and columns that the layout does not have
 */
public record ImportFile(List<GivenRecord> records, List<String> ignored) {

    /** One transaction applies them all. */
    public static final int MOST_RECORDS = 20_000;

    /** Lists, markets, service lines, sources and whatever else is in the records; all of it is held in memory. */
    static final int MOST_PARTS = 600_000;

    /** Of what is uploaded. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final byte[] ZIP_MAGIC = {'P', 'K', 3, 4};

    public ImportFile {
        records = List.copyOf(records);
        ignored = List.copyOf(ignored);
    }

    /**
     * Reads JSON, or the tables of a zip; which of them it is, the file says itself.
     *
     * @throws InvalidInput at {@code /file} when the file as a whole cannot be used; what is wrong with single records is
     *     found when they are planned
     */
    public static ImportFile read(Layout layout, byte[] content) {
        checkSize(content);
        return used(isZip(content) ? ZipFile.of(layout, content).whole() : JsonFile.read(layout, content));
    }

    /**
     * Reads a file that may hold more than one import takes: a zip with a folder of tables for each part. Each part is read
     * when it is asked for.
     *
     * @throws InvalidInput like {@link #read}; some of it only when the parts are asked for
     */
    public static Stream<ImportFile> parts(Layout layout, byte[] content) {
        checkSize(content);
        return isZip(content)
                ? ZipFile.of(layout, content).parts().map(ImportFile::used)
                : Stream.of(read(layout, content));
    }

    /**
     * Whose file it is, when the file says it: by its member {@code layout}, or by a table that only one layout has.
     *
     * @throws InvalidInput when it unpacks to more than a file may
     */
    public static Optional<Layout> layoutOf(byte[] content) {
        return isZip(content) ? ZipFile.layoutOf(content) : JsonFile.layoutOf(content);
    }

    private static void checkSize(byte[] content) {
        if (content.length == 0) {
            throw refused("empty", "The file is empty");
        }
        if (content.length > MOST_BYTES) {
            throw refused("too-large", "The file must be 20 MB or smaller");
        }
    }

    private static ImportFile used(ImportFile file) {
        if (file.records().isEmpty()) {
            throw refused("no-records", "The file holds no configurations");
        }
        return file;
    }

    static InvalidInput refused(String code, String message) {
        return new InvalidInput("/file", code, message);
    }

    static InvalidInput tooMany() {
        return refused("too-many-records", "The file has more than 20,000 configurations. Split it");
    }

    static InvalidInput tooManyParts() {
        return refused(
                "too-many-parts",
                "The file has more than 600,000 markets, service lines, sources and the like. Split it");
    }

    private static boolean isZip(byte[] content) {
        for (int at = 0; at < ZIP_MAGIC.length; at++) {
            if (content.length <= at || content[at] != ZIP_MAGIC[at]) {
                return false;
            }
        }
        return true;
    }
}
