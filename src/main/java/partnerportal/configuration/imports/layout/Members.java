package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.shared.CleanText;
import partnerportal.shell.Given;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The members of a record or of a part of it. Numbers and flags may be written as text, which is all that cells can hold. */
final class Members {

    private static final Set<String> YES = Set.of("true", "yes", "t", "y", "1");
    private static final Set<String> NO = Set.of("false", "no", "f", "n", "0");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final long NO_NUMBER = -1;
    /** Older than whatever the stores hold, and young enough for every database. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int MOST_PARTS = 5_000;

    private final ObjectNode node;
    private final String pointer;
    private final RecordReading reading;
    private final Set<String> asked = new HashSet<>();

    Members(ObjectNode node, String pointer, RecordReading reading) {
        this.node = node;
        this.pointer = pointer;
        this.reading = reading;
    }

    String pointer() {
        return pointer;
    }

    Given<String> text(String name) {
        return scalar(name, text -> text);
    }

    /** Below 0 for any other text. */
    static long wholeNumber(String text) {
        var digits = text.strip();
        return WHOLE_NUMBER.matcher(digits).matches() ? Long.parseLong(digits) : NO_NUMBER;
    }

    /** A number above 0; 0 after a problem. */
    long id(String name) {
        var given = this.<Long>scalar(name, text -> {
            long number = wholeNumber(text);
            return number > 0 ? number : refuse(name, "not-an-id", "The ID must be a whole number above 0");
        });
        if (given instanceof Given.Value<Long>(Long id)) {
            return id;
        }
        if (!node.hasNonNull(name)) {
            refuse(name, "required", "Enter the ID");
        }
        return 0;
    }

    Given<Boolean> flag(String name) {
        var given = this.<Boolean>scalar(name, text -> {
            var word = text.strip().toLowerCase(Locale.ROOT);
            return YES.contains(word)
                    ? Boolean.TRUE
                    : NO.contains(word) ? Boolean.FALSE : refuse(name, "yes-or-no", "Use yes or no, or true or false");
        });
        if (given instanceof Given.Null<Boolean> && !node.hasNonNull(name)) {
            refuse(name, "yes-or-no", "Use yes or no, or true or false");
        }
        return given;
    }

    /** Nothing means no. */
    Given<Boolean> flagOrNo(String name) {
        asked.add(name);
        return node.has(name) && !node.hasNonNull(name) ? Given.of(false) : flag(name);
    }

    /** A moment, or a day, which stands for its beginning in UTC. */
    Given<Instant> moment(String name) {
        return scalar(name, text -> {
            try {
                var word = text.strip();
                var moment = word.length() == "2026-11-02".length()
                        ? LocalDate.parse(word).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : Instant.parse(word);
                return moment.isBefore(EARLIEST)
                        ? refuse(
                                name,
                                "not-a-moment",
                                "The moment is before 2000. Use the one at which it was deactivated")
                        : moment.truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeParseException unreadable) {
                return refuse(name, "not-a-moment", "Use a day or a moment, such as 2026-11-02T16:04:31Z");
            }
        });
    }

    Given<Members> object(String name) {
        var found = member(name);
        if (found == null) {
            return Given.absent();
        }
        if (found instanceof ObjectNode object) {
            return Given.of(new Members(object, pointer + "/" + name, reading));
        }
        if (!found.isNull()) {
            refuse(name, "not-an-object", "Use a JSON object");
        }
        return Given.of(null);
    }

    Given<List<Members>> list(String name) {
        var found = member(name);
        if (found == null) {
            return Given.absent();
        }
        if (!found.isArray()) {
            refuse(name, "not-a-list", "Use a list, which may be empty");
            return Given.absent();
        }
        if (found.size() > MOST_PARTS) {
            refuse(name, "too-many", "The list has more than 5,000 entries. That many cannot be imported");
            return Given.absent();
        }
        var parts = new ArrayList<Members>();
        for (int at = 0; at < found.size(); at++) {
            var place = pointer + "/" + name + "/" + at;
            if (found.get(at) instanceof ObjectNode part) {
                parts.add(new Members(part, place, reading));
            } else {
                reading.add(place, "not-an-object", "Use a JSON object");
            }
        }
        return Given.of(parts);
    }

    /** Notes the members that nobody asked for. */
    void ignoreOthers() {
        node.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> reading.unknown(pointer + "/" + name));
    }

    @FunctionalInterface
    private interface Reader<T> {
        @Nullable
        T read(String text);
    }

    private <T> Given<T> scalar(String name, Reader<T> reader) {
        var found = member(name);
        if (found == null) {
            return Given.absent();
        }
        if (found.isContainer()) {
            refuse(name, "not-a-value", "Use a single value");
            return Given.absent();
        }
        if (found.isNull()) {
            return Given.of(null);
        }
        var text = found.asString();
        if (!CleanText.isClean(text)) {
            refuse(name, "unreadable-text", "The text has a character that cannot be kept. Enter it again");
            return Given.absent();
        }
        return Given.of(reader.read(text));
    }

    private @Nullable JsonNode member(String name) {
        asked.add(name);
        return node.get(name);
    }

    <T> @Nullable T refuse(String name, String code, String reason) {
        reading.add(pointer + "/" + name, code, reason);
        return null;
    }
}
