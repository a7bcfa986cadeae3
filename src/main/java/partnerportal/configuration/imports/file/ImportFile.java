package partnerportal.configuration.imports.file;

import partnerportal.shared.InvalidInput;

import java.util.List;
import java.util.Optional;

/**
 * A file of another store.
 *
 * @param ignored members and columns that the layout does not have
 */
public record ImportFile(List<GivenRecord> records, List<String> ignored) {

    /** One transaction applies them all. */
    public static final int MOST_RECORDS = 20_000;

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
        if (content.length == 0) {
            throw refused("empty", "The file is empty");
        }
        if (content.length > MOST_BYTES) {
            throw refused("too-large", "The file must be 20 MB or smaller");
        }
        var file = isZip(content) ? new ZipFile(layout).read(content) : JsonFile.read(layout, content);
        if (file.records().isEmpty()) {
            throw refused("no-records", "The file holds no configurations");
        }
        return file;
    }

    /** Whose file it is, when the file says it: by its member {@code layout}, or by a table that only one layout has. */
    public static Optional<Layout> layoutOf(byte[] content) {
        return isZip(content) ? ZipFile.layoutOf(content) : JsonFile.layoutOf(content);
    }

    static InvalidInput refused(String code, String message) {
        return new InvalidInput("/file", code, message);
    }

    static InvalidInput tooMany() {
        return refused("too-many-records", "The file has more than 20,000 configurations. Split it");
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
