package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.CleanPerson;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.Match;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.match.Outcome;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.PersonMother;
import partnerportal.backfill.match.Weights;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How fast a list gets ready in memory and how fast patients are matched with it, on one core. */
final class Speed {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final int ROUNDS = 3;

    private final List<EligiblePerson> list = new ArrayList<>();
    private final List<PersonFields> patients = new ArrayList<>();

    /** @param patients half of them are on the list, the others are not */
    Speed(int rows, int patients) {
        var chance = new Chance(7);
        var population = new Population(chance);
        var typist = new Typist(chance, population);
        for (int row = 1; row <= rows; row++) {
            PersonMother person = population.person().member("M%09d".formatted(row));
            list.add(typist.withGaps(person).row(row));
            if (row % Math.max(1, 2 * rows / patients) == 0) {
                this.patients.add(typist.asUsual(person).member(null).fields());
                this.patients.add(typist.asUsual(population.person()).fields());
            }
        }
    }

    void print(PrintStream out) {
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = processorTime();
            var builder = MemoryIndex.builder(list.size());
            list.forEach(builder::add);
            MemoryIndex index = builder.build();
            double building = seconds(begin);
            out.printf(
                    Locale.ROOT,
                    "  round %d: %,d rows ready in %.2f s, %d bytes a row; %s%n",
                    round,
                    index.size(),
                    building,
                    index.bytes() / index.size(),
                    matching(index));
        }
    }

    private String matching(MemoryIndex index) {
        var cleaning = new Cleaning();
        List<CleanPerson> clean = patients.stream().map(cleaning::clean).toList();
        var matcher = new Matcher(index, Weights.standard());
        long candidates = 0;
        int matches = 0;
        long begin = processorTime();
        for (CleanPerson patient : clean) {
            Match match = matcher.match(patient, DAY);
            candidates += match.candidates();
            matches += match.outcome() == Outcome.MATCH ? 1 : 0;
        }
        double matching = seconds(begin);
        return "%,.0f requests/s with %d candidates each, %d %% matched"
                .formatted(clean.size() / matching, candidates / clean.size(), 100 * matches / clean.size());
    }

    /** Of this thread, so that what else runs on the machine does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long since) {
        return (processorTime() - since) / 1e9;
    }
}
