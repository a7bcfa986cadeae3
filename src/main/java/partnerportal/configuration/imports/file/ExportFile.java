package partnerportal.configuration.imports.file;

import partnerportal.shared.BadRequest;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file in the form in which other stores give theirs. */
public interface ExportFile {

    /** How a file is written. */
    enum Format {
        JSON("json", "application/json"),
        ZIP("zip", "application/zip");

        private final String ending;
        private final String mediaType;

        Format(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        /** @throws BadRequest when there is no such format */
        public static Format of(String ending) {
            return Arrays.stream(values())
                    .filter(one -> one.ending.equals(ending))
                    .findFirst()
                    .orElseThrow(() -> new BadRequest("format", "Use json or zip."));
        }

        /** Of the file's name, without dot. */
        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    void write(ObjectNode record);

    byte[] done();

    static ExportFile of(Layout layout, Format format) {
        return format == Format.JSON ? new Json(layout) : new Zip(new TableWriting(layout));
    }

    /** The tables as CSV, in a folder for each part when they are more than one import takes. */
    record Zip(TableWriting tables) implements ExportFile {

        @Override
        public void write(ObjectNode record) {
            tables.write(record);
        }

        @Override
        public byte[] done() {
            return tables.done();
        }
    }

    /** A line for each record. */
    final class Json implements ExportFile {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String before = "\n";

        Json(Layout layout) {
            put("{\"layout\":\"" + layout.id() + "\",\"configurations\":[");
        }

        @Override
        public void write(ObjectNode record) {
            put(before + record);
            before = ",\n";
        }

        @Override
        public byte[] done() {
            put("\n]}\n");
            return bytes.toByteArray();
        }

        private void put(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
