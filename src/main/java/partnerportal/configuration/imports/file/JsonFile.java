package partnerportal.configuration.imports.file;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A list of records, alone or as the member {@code configurations} beside the layout's name. Read a record at a time, so
 * that a file that is too long or breaks off is refused before it is all in memory.
 */
final class JsonFile {

    private static final String RECORDS = "configurations";
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_SHOWN = 40;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Layout layout;
    private final JsonParser parser;
    private final List<GivenRecord> records = new ArrayList<>();

    private JsonFile(Layout layout, JsonParser parser) {
        this.layout = layout;
        this.parser = parser;
    }

    static ImportFile read(Layout layout, byte[] content) {
        checkEncoding(content);
        try (var parser = new CountedJson(JSON.createParser(content))) {
            try {
                return new JsonFile(layout, parser).read();
            } catch (JacksonException unreadable) {
                var place = parser.currentLocation();
                throw ImportFile.refused(
                        "not-json",
                        "The file is neither JSON nor a zip of CSV files: it cannot be read at line "
                                + place.getLineNr() + ", column " + place.getColumnNr());
            }
        } catch (JacksonException unknownEncoding) {
            throw ImportFile.refused(
                    "not-json",
                    "The file is neither JSON nor a zip of CSV files. Save it as UTF-8 and select it again");
        }
    }

    static Optional<Layout> layoutOf(byte[] content) {
        try (var parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = "layout".equals(parser.currentName());
                parser.nextToken();
                if (found) {
                    return Layout.of(String.valueOf(parser.getString()));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** The parser would take some bytes that are no characters for others. */
    private static void checkEncoding(byte[] content) {
        var bytes = ByteBuffer.wrap(content);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = CharBuffer.allocate(8 * 1024);
        var result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, text.clear(), true);
        }
        if (result.isError()) {
            var line = 1
                    + IntStream.range(0, bytes.position())
                            .filter(at -> content[at] == '\n')
                            .count();
            throw ImportFile.refused(
                    "not-utf-8",
                    "The file is not UTF-8 text on line " + line + ". Save it as UTF-8 and select it again");
        }
    }

    private ImportFile read() {
        var start = parser.nextToken();
        if (start == JsonToken.START_OBJECT) {
            readWhole();
        } else if (start == JsonToken.START_ARRAY) {
            readRecords();
        } else {
            throw notRecords();
        }
        if (parser.nextToken() != null) {
            throw ImportFile.refused("not-json", "Something follows the end of the JSON");
        }
        return new ImportFile(records, List.of());
    }

    private void readWhole() {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var member = Objects.requireNonNull(parser.currentName());
            var value = parser.nextToken();
            if (member.equals(RECORDS) && value == JsonToken.START_ARRAY) {
                readRecords();
                found = true;
            } else if (member.equals("layout")) {
                checkLayout();
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw notRecords();
        }
    }

    private void checkLayout() {
        var named = parser.getString();
        if (!layout.id().equals(named)) {
            throw ImportFile.refused(
                    "other-layout",
                    "The file says that its layout is " + ShownText.of(named, LONGEST_SHOWN) + ", not " + layout.id());
        }
        parser.skipChildren();
    }

    private void readRecords() {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var number = records.size() + 1;
            if (number > ImportFile.MOST_RECORDS) {
                throw ImportFile.tooMany();
            }
            var line = parser.currentTokenLocation().getLineNr();
            if (!(JSON.readTree(parser) instanceof ObjectNode members)) {
                throw ImportFile.refused(
                        "not-a-record", "Configuration " + number + ", on line " + line + ", is not a JSON object");
            }
            records.add(new GivenRecord(number, "line " + line, members, Map.of(), List.of()));
        }
    }

    private static RuntimeException notRecords() {
        return ImportFile.refused("no-list", "The JSON has no list of configurations: it needs the member " + RECORDS);
    }
}
