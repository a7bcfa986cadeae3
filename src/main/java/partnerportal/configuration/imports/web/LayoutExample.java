package partnerportal.configuration.imports.web;

import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.file.Table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A layout as it is explained to whoever must write such a file.
 *
 * @param json a whole file
 * @param tables the same as tables
 */
record LayoutExample(Layout layout, String json, List<Example> tables) {

    /** The text of one table. */
    record Example(String file, String csv) {}

    static List<LayoutExample> all() {
        return Arrays.stream(Layout.values()).map(LayoutExample::of).toList();
    }

    static LayoutExample of(Layout layout) {
        return new LayoutExample(
                layout,
                text(layout, layout.id() + ".json"),
                layout.tables().stream()
                        .map(Table::file)
                        .map(file -> new Example(file, text(layout, file)))
                        .toList());
    }

    private static String text(Layout layout, String file) {
        var resource = "/configuration/imports/" + layout.id() + "/" + file;
        try (var stream = Objects.requireNonNull(LayoutExample.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
