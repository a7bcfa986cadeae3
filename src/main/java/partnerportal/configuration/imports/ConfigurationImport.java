package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.file.Layout;

import java.time.Instant;
import java.util.List;

/**
 * A file with its plan.
 *
 * @param planHash what whoever applies it names, so that nothing is applied that they did not see
 * @param ignored members and columns that the layout does not have
 * @param applied null until somebody agreed to the plan
 * @param reversed null unless it was undone
 * @param isForgotten whether the file is gone, and with it the records that were not written
 */
public record ConfigurationImport(
        long id,
        Layout layout,
        String fileName,
        String planHash,
        Counts counts,
        List<String> ignored,
        Step uploaded,
        @Nullable Step applied,
        @Nullable Step reversed,
        boolean isForgotten) {

    /** Who did it, and when. */
    public record Step(String by, Instant at) {}

    public ConfigurationImport {
        ignored = List.copyOf(ignored);
    }

    /** How pages, revisions and the audit trail call it. */
    public String words() {
        return "import " + id + ", " + fileName;
    }
}
