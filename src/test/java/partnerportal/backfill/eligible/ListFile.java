package partnerportal.backfill.eligible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A file of any length, as partners send them: every thirtieth row has something wrong, every hundredth is somebody again. */
final class ListFile {

    static final String HEADER =
            "given_name,middle_name,family_name,suffix,birth_date,sex,zip,street,phone,ssn,member_id,eligible_from,eligible_until";

    private static final String SYLLABLES =
            "AN BEL COR DAN EL FIN GAR HAL IN JO KEN LIN MAR NOR OL PER QUIN ROS SAN TER UL VAN WIL YOR ZEN";
    private static final String[] PARTS = SYLLABLES.split(" ");

    private ListFile() {}

    static Path write(Path file, int rows) {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEADER);
            out.write('\n');
            for (int row = 1; row <= rows; row++) {
                out.write(row(row));
                out.write('\n');
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    static String text(int rows) {
        return IntStream.rangeClosed(1, rows)
                .mapToObj(ListFile::row)
                .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    }

    static String row(int row) {
        int who = row % 100 == 0 ? row - 50 : row;
        var random = new SplittableRandom(who);
        var birth = "%02d/%02d/%d"
                .formatted(
                        row % 30 == 0 ? 13 : 1 + random.nextInt(12), 1 + random.nextInt(28), 1930 + random.nextInt(90));
        return String.join(
                ",",
                name(random, 2),
                random.nextInt(2) == 0 ? "" : PARTS[random.nextInt(PARTS.length)].substring(0, 1),
                name(random, 3),
                random.nextInt(50) == 0 ? "JR" : "",
                birth,
                random.nextInt(2) == 0 ? "F" : "M",
                "%05d".formatted(80_000 + random.nextInt(900)),
                (1 + random.nextInt(9_999)) + " " + name(random, 2) + " ST",
                "303%07d".formatted(2_000_000 + random.nextInt(7_999_999)),
                random.nextInt(4) == 0
                        ? ""
                        : "%03d-%02d-%04d"
                                .formatted(
                                        100 + random.nextInt(500), 1 + random.nextInt(99), 1 + random.nextInt(9_998)),
                "MBR%09d".formatted(who),
                "01/01/2026",
                "12/31/2026");
    }

    private static String name(SplittableRandom random, int parts) {
        var name = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            name.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return name.toString();
    }
}
