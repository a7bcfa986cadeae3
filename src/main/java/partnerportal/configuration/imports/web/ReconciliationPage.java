package partnerportal.configuration.imports.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.imports.Reconciliation;
import partnerportal.configuration.imports.Reconciliation.Kind;
import partnerportal.configuration.imports.Reconciliation.Line;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.web.ChangeLine;

import java.util.List;
import java.util.Locale;

/** How far a file and the portal agree, with the first of what differs. */
record ReconciliationPage(Layout layout, String fileName, Reconciliation result, List<Row> rows) {

    static final int ROWS = 200;

    /** A line with its differences in words. */
    record Row(Line line, List<ChangeLine> changes) {

        public String words() {
            return ReconciliationPage.words(line.kind());
        }

        public String tone() {
            return line.kind() == Kind.UNUSABLE ? "bad" : "warn";
        }

        public String symbol() {
            return switch (line.kind()) {
                case DIFFERENT -> "edit";
                case MISSING_HERE -> "plus";
                case MISSING_THERE -> "dash";
                case UNUSABLE -> "stop";
            };
        }

        public @Nullable String address() {
            return line.configurationId() == null ? null : "/configurations/" + line.configurationId();
        }

        /** Why it is not used, a sentence each. */
        public List<String> problems() {
            return line.problems().stream().map(ProblemSentence::of).toList();
        }
    }

    static String words(Kind kind) {
        return switch (kind) {
            case DIFFERENT -> "Different";
            case MISSING_HERE -> "Missing here";
            case MISSING_THERE -> "Missing there";
            case UNUSABLE -> "Not used";
        };
    }

    public String heading() {
        return String.format(Locale.US, "%.1f %% match", result.percentage());
    }

    public boolean isEqual() {
        return result.lines().isEmpty();
    }

    public int count(String kind) {
        return result.count(Kind.valueOf(kind));
    }

    public boolean isCut() {
        return result.lines().size() > rows.size();
    }
}
