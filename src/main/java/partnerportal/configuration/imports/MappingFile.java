package partnerportal.configuration.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.shared.CleanText;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.CsvUpload;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which Express partner a Redox source belongs to, for what the order worker knows under no other name. */
record MappingFile(Map<String, String> expressPartnerIds) {

    /** Of what is uploaded. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final String SOURCE = "redox_source_id";
    private static final String PARTNER = "express_partner_id";

    MappingFile {
        expressPartnerIds = Map.copyOf(expressPartnerIds);
    }

    /**
     * @param content CSV with two columns; null for none
     * @throws InvalidInput at {@code /mapping} when it cannot be used
     */
    static MappingFile read(byte @Nullable [] content) {
        if (content == null || content.length == 0) {
            return new MappingFile(Map.of());
        }
        if (content.length > MOST_BYTES) {
            throw refused("too-large", "The mapping file must be 2 MB or smaller");
        }
        var reading = new Reading();
        try {
            CsvUpload.read(
                    new ByteArrayInputStream(content),
                    name -> List.of(SOURCE, PARTNER).contains(clean(name)),
                    "The mapping file",
                    reading::take);
        } catch (InvalidInput unreadable) {
            var problem = unreadable.problems().getFirst();
            throw refused(problem.code(), problem.message());
        }
        return new MappingFile(reading.found);
    }

    private static final class Reading {

        private final Map<String, String> found = new HashMap<>();
        private @Nullable List<String> header;

        void take(CsvRecord row) {
            if (header == null) {
                header = new ArrayList<>(
                        row.getFields().stream().map(MappingFile::clean).toList());
                if (!header.contains(SOURCE) || !header.contains(PARTNER)) {
                    throw refused("missing-column", "The mapping file needs the columns " + SOURCE + " and " + PARTNER);
                }
                return;
            }
            if (row.getFieldCount() != header.size()) {
                throw refused(
                        "columns",
                        "Line " + row.getStartingLineNumber() + " of the mapping file has " + row.getFieldCount()
                                + " columns, the header has " + header.size());
            }
            var source = row.getField(header.indexOf(SOURCE)).strip();
            var partner = row.getField(header.indexOf(PARTNER)).strip();
            if (!CleanText.isClean(source) || !CleanText.isClean(partner)) {
                throw refused(
                        "unreadable-text",
                        "Line " + row.getStartingLineNumber()
                                + " of the mapping file has a character that cannot be kept. Enter it again");
            }
            var other = found.put(source, partner);
            if (other != null && !other.equals(partner)) {
                throw refused(
                        "duplicate",
                        "Line " + row.getStartingLineNumber() + " of the mapping file has a Redox source ID that an"
                                + " earlier line gives to another partner");
            }
        }
    }

    private static String clean(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static InvalidInput refused(String code, String message) {
        return new InvalidInput("/mapping", code, message);
    }
}
