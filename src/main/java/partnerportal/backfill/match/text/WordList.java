package partnerportal.backfill.match.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a list that comes with the portal; what follows a {@code #} is a comment. */
public final class WordList {

    private WordList() {}

    /** @param name the file's name in {@code backfill/} */
    public static List<String> read(String name) {
        String path = "/backfill/" + name;
        var stream = Objects.requireNonNull(WordList.class.getResourceAsStream(path), () -> path + " is not there");
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
