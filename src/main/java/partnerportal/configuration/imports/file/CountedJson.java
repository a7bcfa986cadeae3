package partnerportal.configuration.imports.file;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/** JSON of which no more is taken into memory than the files that it is meant for can hold. */
final class CountedJson extends JsonParserDelegate {

    private static final int MOST_TOKENS = 3_000_000;

    private int tokens;
    private int parts;

    CountedJson(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() {
        var token = super.nextToken();
        count(token);
        return token;
    }

    @Override
    public @Nullable String nextName() {
        var name = super.nextName();
        count(currentToken());
        return name;
    }

    private void count(@Nullable JsonToken token) {
        if (token != null && token.isStructStart()) {
            parts++;
        }
        if (++tokens > MOST_TOKENS || parts > ImportFile.MOST_PARTS) {
            throw ImportFile.tooManyParts();
        }
    }
}
