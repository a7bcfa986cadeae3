package partnerportal.backfill.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file's text is written. */
public enum FileEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16 LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16 BE", StandardCharsets.UTF_16BE),
    WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

    private final String label;
    private final Charset charset;

    FileEncoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    public String label() {
        return label;
    }

    Charset charset() {
        return charset;
    }
}
