package partnerportal.backfill.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file's first bytes say of it. */
final class FileForm {

    private static final int LOOKED_AT = 8_192;
    private static final int ZIP_FLAGS = 6;
    private static final int ENCRYPTED = 1;
    private static final double MOST = 0.7;

    private final byte[] start;

    private FileForm(byte[] start) {
        this.start = start;
    }

    static FileForm of(FileSource source) throws IOException {
        try (InputStream file = source.open()) {
            return new FileForm(file.readNBytes(LOOKED_AT));
        }
    }

    /** @throws FileRefused when it is empty or something else than text with columns */
    void refuseOthers() {
        if (start.length == 0) {
            throw FileProblem.EMPTY.refused();
        }
        if (begins("PK\3\4")) {
            boolean locked = start.length > ZIP_FLAGS && (start[ZIP_FLAGS] & ENCRYPTED) != 0;
            throw locked ? FileProblem.PASSWORD_PROTECTED.refused() : not("an Excel workbook or a zip file");
        }
        if (begins("\u00d0\u00cf\u0011\u00e0")) {
            // An encrypted workbook is wrapped in the old format, whose first stream may lie further inside.
            throw has("E\0n\0c\0r\0y\0p\0t\0")
                    ? FileProblem.PASSWORD_PROTECTED.refused()
                    : not("an Excel workbook of the old kind, or one with a password");
        }
        if (begins("-----BEGIN PGP")) {
            throw FileProblem.PASSWORD_PROTECTED.refused();
        }
        if (begins("%PDF")) {
            throw not("a PDF");
        }
        if (begins("\u001f\u008b")) {
            throw not("a gzip file");
        }
        var text = new String(start, StandardCharsets.ISO_8859_1)
                .replaceFirst("^\u00ef\u00bb\u00bf", "")
                .stripLeading();
        if (text.startsWith("{") || text.startsWith("[{")) {
            throw not("JSON");
        }
        if (text.startsWith("<")) {
            throw not("XML or a web page");
        }
        if (bom().isEmpty() && wide().isEmpty() && controls() > 0) {
            throw not("something other than text");
        }
    }

    /** Known from a byte order mark, or from where the zeros are; else UTF-8 or Windows-1252, which the whole file tells. */
    Optional<FileEncoding> encoding() {
        return bom().or(this::wide);
    }

    private Optional<FileEncoding> bom() {
        if (begins("\u00ef\u00bb\u00bf")) {
            return Optional.of(FileEncoding.UTF_8);
        }
        if (begins("\u00ff\u00fe")) {
            return Optional.of(FileEncoding.UTF_16LE);
        }
        return begins("\u00fe\u00ff") ? Optional.of(FileEncoding.UTF_16BE) : Optional.empty();
    }

    private Optional<FileEncoding> wide() {
        int pairs = start.length / 2;
        if (pairs < 2) {
            return Optional.empty();
        }
        int high = 0;
        int low = 0;
        for (int at = 0; at + 1 < start.length; at += 2) {
            high += start[at] == 0 && start[at + 1] != 0 ? 1 : 0;
            low += start[at] != 0 && start[at + 1] == 0 ? 1 : 0;
        }
        if (low > MOST * pairs) {
            return Optional.of(FileEncoding.UTF_16LE);
        }
        return high > MOST * pairs ? Optional.of(FileEncoding.UTF_16BE) : Optional.empty();
    }

    /** Characters that no text has; single zeros may be in a cell. */
    private int controls() {
        int zeros = 0;
        int others = 0;
        for (byte single : start) {
            zeros += single == 0 ? 1 : 0;
            others += isControl(single) ? 1 : 0;
        }
        return zeros > start.length / 20 || others > start.length / 50 ? zeros + others : 0;
    }

    /** But for tabs, line ends, and what old systems end a file or begin a sequence with. */
    private static boolean isControl(byte single) {
        boolean spaceOrEnd = (single >= '\t' && single <= '\r') || single == 0x1a || single == 0x1b;
        return single > 0 && single < ' ' && !spaceOrEnd;
    }

    private FileRefused not(String what) {
        return FileProblem.NOT_A_CSV.refused(what);
    }

    private boolean begins(String bytes) {
        return new String(start, 0, Math.min(start.length, bytes.length()), StandardCharsets.ISO_8859_1).equals(bytes);
    }

    private boolean has(String bytes) {
        return new String(start, StandardCharsets.ISO_8859_1).contains(bytes);
    }
}
