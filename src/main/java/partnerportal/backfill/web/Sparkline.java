package partnerportal.backfill.web;

import partnerportal.backfill.runs.BackfillQueries.Rate;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How fast care requests were read, as a line and in words.
 *
 * @param line the path of the line in a box of 300 by 44
 * @param area the same, closed at the bottom
 * @param now how many a second at the end
 */
record Sparkline(
        String line, String area, String words, String now, String low, String high, Instant from, Instant until) {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 44;
    private static final int TOP = 3;
    private static final int LATEST = 3;

    /** @param rates in their order, each as long as the others */
    static Sparkline of(List<Rate> rates) {
        double stretch = WorkedTime.stretch(rates).toSeconds();
        // The last stretch is not over yet, so it says little beside others.
        var whole = rates.size() > 2 ? rates.subList(0, rates.size() - 1) : rates;
        var speeds =
                whole.stream().mapToDouble(rate -> rate.requests() / stretch).toArray();
        double high = IntStream.range(0, speeds.length)
                .mapToDouble(at -> speeds[at])
                .max()
                .orElse(0);
        double low = IntStream.range(0, speeds.length)
                .mapToDouble(at -> speeds[at])
                .min()
                .orElse(0);
        double latest = IntStream.range(Math.max(0, speeds.length - LATEST), speeds.length)
                .mapToDouble(at -> speeds[at])
                .average()
                .orElse(0);
        var line = line(speeds, high);
        return new Sparkline(
                line,
                line + "L" + WIDTH + " " + HEIGHT + "L0 " + HEIGHT + "Z",
                "Between %s and %s care requests a second, %s at the end."
                        .formatted(words(low), words(high), words(latest)),
                words(latest),
                words(low),
                words(high),
                rates.getFirst().from(),
                whole.getLast().from().plusSeconds((long) stretch));
    }

    private static String line(double[] speeds, double high) {
        var path = new StringBuilder();
        for (int at = 0; at <= Math.max(1, speeds.length - 1); at++) {
            double speed = speeds[Math.min(at, speeds.length - 1)];
            double x = (double) WIDTH * at / Math.max(1, speeds.length - 1);
            double y = high == 0 ? HEIGHT : HEIGHT - (HEIGHT - TOP) * speed / high;
            path.append(at == 0 ? "M" : "L").append(String.format(Locale.US, "%.1f %.1f", x, y));
        }
        return path.toString();
    }

    private static String words(double speed) {
        return Figures.count(Math.round(speed));
    }
}
