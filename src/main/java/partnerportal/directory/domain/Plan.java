package partnerportal.directory.domain;

import partnerportal.shared.FieldChange;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.PlanOutcome;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What becomes of given rows, as long as the directory stays as it was when they were looked at. */
public record Plan(Kind kind, List<PlannedRow> rows) {

    public Plan {
        rows = List.copyOf(rows);
    }

    public long count(PlanOutcome outcome) {
        return counts().getOrDefault(outcome, 0L);
    }

    public Map<PlanOutcome, Long> counts() {
        return rows.stream().collect(Collectors.groupingBy(PlannedRow::outcome, Collectors.counting()));
    }

    public long warnings() {
        return rows.stream().filter(row -> !row.warnings().isEmpty()).count();
    }

    /** Whether applying it would write anything. */
    public boolean changesAnything() {
        return rows.stream().anyMatch(PlannedRow::isWritten);
    }

    /** Equal for plans that do the same; another one as soon as the directory moved under a row. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            update(digest, kind.name());
            for (var row : rows) {
                update(digest, row.line() + " " + row.key() + " " + row.outcome());
                row.changes().forEach(change -> update(digest, text(change)));
                row.problems().forEach(problem -> update(digest, text(problem)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /** Values hold no control characters, so that a record separator keeps texts apart. */
    private static void update(MessageDigest digest, String text) {
        digest.update((text + "\u001e").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(FieldChange change) {
        return change.path() + "\u001f" + change.before() + "\u001f" + change.after();
    }

    private static String text(FieldProblem problem) {
        return problem.pointer() + "\u001f" + problem.code() + "\u001f" + problem.message();
    }
}
