package partnerportal.backfill.legacy;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import partnerportal.directory.Partner;
import partnerportal.shell.CsvUpload;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/**
 * What the legacy process wrote: a line for each care request with the partner it belongs to, by Station's id or by name.
 * Read line by line; only ids are kept.
 */
final class LegacyFile {

    private static final List<String> CARE_REQUEST = List.of("carerequestid", "carerequest", "id");
    /** Not partner_id: nobody knows whose id that is, and another one of the same number would be taken for the partner. */
    private static final List<String> PARTNER =
            List.of("stationchannelitemid", "channelitemid", "partner", "partnername", "channelitem");

    private final Partner partner;
    private final SortedIds.Collecting ids = new SortedIds.Collecting();
    private long ofOthers;
    private boolean begun;
    private int idAt;
    private int partnerAt;

    private LegacyFile(Partner partner) {
        this.partner = partner;
    }

    /** What was read. */
    record Read(SortedIds ids, long ofOthers) {}

    /** @throws partnerportal.shared.InvalidInput at {@code /file} when it cannot be read to its end */
    static Read read(InputStream file, Partner partner) {
        var reading = new LegacyFile(partner);
        CsvUpload.read(file, LegacyFile::isColumn, "The file", reading::take);
        if (!reading.begun) {
            throw CsvUpload.refused("empty", "The selected file is empty");
        }
        return new Read(reading.ids.sorted(), reading.ofOthers);
    }

    private void take(CsvRecord line) {
        if (!begun) {
            begun = true;
            idAt = place(line, CARE_REQUEST, "care_request_id");
            partnerAt = place(line, PARTNER, "partner");
            return;
        }
        if (line.getFieldCount() == 1 && line.getField(0).isBlank()) {
            return;
        }
        var number = line.getStartingLineNumber();
        var id = id(field(line, idAt));
        var whose = field(line, partnerAt);
        if (id == null || whose.isEmpty()) {
            throw CsvUpload.refused(
                    "unreadable",
                    id == null
                            ? "Line %,d has no care request ID, which is a whole number"
                            : "Line %,d names no partner",
                    number);
        }
        if (whose.equals(String.valueOf(partner.stationChannelItemId()))
                || whose.equalsIgnoreCase(partner.displayName())) {
            ids.add(id);
        } else {
            ofOthers++;
        }
    }

    private static String field(CsvRecord line, int at) {
        return at < line.getFieldCount() ? line.getField(at).strip() : "";
    }

    private static @Nullable Long id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }

    private static int place(CsvRecord header, List<String> names, String name) {
        for (var known : names) {
            for (int at = 0; at < header.getFieldCount(); at++) {
                if (key(header.getField(at)).equals(known)) {
                    return at;
                }
            }
        }
        throw CsvUpload.refused(
                "missing-column", "The file has no column named " + name + ". It needs care_request_id and partner");
    }

    private static boolean isColumn(String header) {
        return CARE_REQUEST.contains(key(header)) || PARTNER.contains(key(header));
    }

    private static String key(String header) {
        return header.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
