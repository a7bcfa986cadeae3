package partnerportal.export.runs;

import java.util.Locale;

/** How far a run has come. */
public enum ExportState {
    WAITING,
    /** Reading and writing files; may still fail. */
    RUNNING,
    /** All files are written; it will be done as soon as the storage takes the manifests. */
    FINISHING,
    DONE,
    FAILED;

    public boolean hasEnded() {
        return this == DONE || this == FAILED;
    }

    /** As the API writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
