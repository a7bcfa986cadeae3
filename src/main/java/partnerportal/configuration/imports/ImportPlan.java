package partnerportal.configuration.imports;

import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.shared.FieldChange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What becomes of a file's records, as long as nobody changes what they would change.
 *
 * @param ignored members and columns that the layout does not have
 */
public record ImportPlan(Layout layout, List<PlannedRecord> records, List<String> ignored) {

    public ImportPlan {
        records = List.copyOf(records);
        ignored = List.copyOf(ignored);
    }

    public Counts counts() {
        return Counts.of(records);
    }

    /** Equal for plans that do the same to the same; another one as soon as what would change has moved. */
    public String hash() {
        var digest = sha256();
        update(digest, layout.id());
        for (var record : records) {
            update(digest, record.number() + " " + record.outcome());
            if (record.isWritten()) {
                update(digest, record.configurationId() + " " + record.baseRevision());
            }
            record.changes().forEach(change -> update(digest, text(change)));
            record.problems().forEach(problem -> update(digest, text(problem)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Values hold no control characters, so that a record separator keeps texts apart. */
    private static void update(MessageDigest digest, String text) {
        digest.update((text + "\u001e").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(FieldChange change) {
        return change.path() + "\u001f" + change.before() + "\u001f" + change.after();
    }

    private static String text(RecordProblem problem) {
        return problem.place() + "\u001f" + problem.field() + "\u001f" + problem.code() + "\u001f" + problem.reason();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
