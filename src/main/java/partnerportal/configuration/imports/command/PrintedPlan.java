package partnerportal.configuration.imports.command;

import partnerportal.configuration.imports.ConfigurationImport;
import partnerportal.configuration.imports.ImportRecords;
import partnerportal.configuration.imports.ImportRecords.Show;
import partnerportal.configuration.imports.PlannedRecord;
import partnerportal.configuration.imports.Words;

import java.io.PrintStream;

/** A plan as lines of text: first what would be done, then what cannot be used. */
final class PrintedPlan {

    private static final int AT_ONCE = 500;

    private final PrintStream out;

    PrintedPlan(PrintStream out) {
        this.out = out;
    }

    void print(ConfigurationImport plan, ImportRecords records) {
        print(plan.id(), Show.CREATED, records);
        print(plan.id(), Show.CHANGED, records);
        print(plan.id(), Show.INVALID, records);
        if (!plan.ignored().isEmpty()) {
            out.println("Not used: " + String.join(", ", plan.ignored()));
        }
        out.println("Import " + plan.id() + ": " + Words.of(plan.counts()));
        out.println("Plan " + plan.planHash());
    }

    private void print(long id, Show show, ImportRecords records) {
        long printed = 0;
        var page = records.page(id, show, printed, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(this::print);
            printed += page.size();
            page = records.page(id, show, printed, AT_ONCE);
        }
    }

    private void print(PlannedRecord record) {
        var word = switch (record.outcome()) {
            case CREATED -> "new      ";
            case CHANGED -> "changed  ";
            case UNCHANGED -> "unchanged";
            case INVALID -> "not used ";
        };
        out.println(word + " " + record.key() + ", " + record.name() + ", " + record.place());
        record.changes()
                .forEach(change -> out.println("            " + change.path() + ": "
                        + (change.before() == null ? "nothing" : change.before()) + " -> "
                        + (change.after() == null ? "nothing" : change.after())));
        record.problems()
                .forEach(problem -> out.println(
                        "            " + problem.place() + " " + problem.field() + ": " + problem.reason()));
        record.warnings().forEach(warning -> out.println("            " + warning));
    }
}
