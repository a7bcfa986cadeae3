package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.Outcome;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints how often the matcher is right, and how fast it is. */
public final class Accuracy {

    private static final int FAMILIES = 2_000;
    private static final int STRANGERS = 100_000;

    private final PrintStream out;

    private Accuracy(PrintStream out) {
        this.out = out;
    }

    /** @param args a folder with labelled files, if any; {@code speed} for the speed too */
    public static void main(String[] args) throws IOException {
        var accuracy = new Accuracy(System.out);
        var words = new ArrayList<>(List.of(args));
        boolean speed = words.remove("speed");
        for (String folder : words) {
            accuracy.printFiles(Path.of(folder));
        }
        for (int seed = 1; seed <= 3; seed++) {
            accuracy.printFamilies(Families.of(seed, FAMILIES, STRANGERS));
        }
        if (speed) {
            System.out.println("In memory, one core, processor time:");
            new Speed(1_000_000, 100_000).print(System.out);
        }
    }

    private void printFiles(Path folder) throws IOException {
        for (String name : List.of("febrl1.csv", "febrl2.csv", "febrl3.csv", "febrl4.csv")) {
            if (Files.exists(folder.resolve(name))) {
                printLinkage(LabelledFiles.febrl(folder.resolve(name)));
            }
        }
        if (Files.exists(folder.resolve("better_test.csv"))) {
            printExpected(LabelledFiles.cdc(folder.resolve("nbs_seed.csv"), folder.resolve("better_test.csv")));
        }
    }

    private void printLinkage(Labelled labelled) {
        var figures = new Figures(labelled);
        head(labelled);
        row("F1 of the best candidate at 0 bits or more", "%.4f", figures.f1(), "at least 0.985");
        row("precision of MATCH alone", "%.4f", figures.precisionOfMatches(), "at least 0.9995");
        row("share in REVIEW", "%.1f %%", 100 * figures.shareInReview(), "at most 12 %");
        row("recall of MATCH alone", "%.4f", figures.recallOfMatches(), "");
        table(figures);
    }

    private void printExpected(Labelled labelled) {
        var figures = new Figures(labelled);
        head(labelled);
        table(figures);
        int ownRow = Math.toIntExact(figures.answers().stream()
                .filter(answer -> answer.request().label().equals("no_match"))
                .filter(answer -> answer.match().outcome() == Outcome.MATCH)
                .filter(answer -> answer.match().pairs().getFirst().row()
                        == answer.request().madeFrom())
                .count());
        row("MATCH of no_match, with the row they were made from", "%.0f", ownRow, "0");
        row("MATCH with any other row, whatever is expected", "%.0f", figures.matchesWithOthers(), "0");
    }

    private void printFamilies(Labelled labelled) {
        var figures = new Figures(labelled);
        head(labelled);
        row("wrong MATCH", "%.0f", figures.wrongMatches().size(), "0");
        row("recall of MATCH, of those on the list", "%.4f", figures.recallOfMatches(), "");
        row("share in REVIEW, of those on the list", "%.1f %%", 100 * figures.shareOfListedInReview(), "");
        table(figures);
        for (Figures.Answer wrong : figures.wrongMatches()) {
            out.println("    wrong: " + wrong.request().label() + " " + wrong.match());
        }
    }

    private void head(Labelled labelled) {
        out.printf(
                Locale.ROOT,
                "%n%s: %,d requests against a list of %,d%n",
                labelled.name(),
                labelled.requests().size(),
                labelled.list().size());
    }

    private void row(String what, String format, double figure, String aim) {
        out.printf(Locale.ROOT, "  %-52s %10s  %s%n", what, String.format(Locale.ROOT, format, figure), aim);
    }

    private void table(Figures figures) {
        out.printf("  %-36s %8s %8s %8s%n", "", "MATCH", "REVIEW", "NONE");
        figures.table()
                .forEach((label, outcomes) -> out.printf(
                        Locale.ROOT,
                        "  %-36s %,8d %,8d %,8d%n",
                        label,
                        count(outcomes, Outcome.MATCH),
                        count(outcomes, Outcome.REVIEW),
                        count(outcomes, Outcome.NONE)));
    }

    private static int count(Map<String, Integer> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome.name(), 0);
    }
}
