package partnerportal.directory.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A field of a directory row, with the one way its text is read wherever it comes from. */
public enum Column {
    STATION_CHANNEL_ITEM_ID("Station ID", "bigint", Rules::key),
    DISPLAY_NAME("Display name", "text", text -> Rules.words(text, 200, "display name")),
    EXTERNAL_MARKET_ID("Station ID", "bigint", Rules::key),
    EXTERNAL_ID("External ID", "bigint", Rules::key),
    NAME("Name", "text", text -> Rules.words(text, 200, "name")),
    SHORT_NAME("Short name", "text", text -> Rules.words(text, 10, "short name")),
    TIME_ZONE("Time zone", "text", Rules::timeZone),
    ALLOW_BYPASS_RISK_STRATIFICATION("Allows bypassing risk stratification", "boolean", Rules::yesOrElseNo),
    GENESYS_EMAIL("Genesys email", "text", Rules::email),
    ACTIVE("Active", "boolean", Rules::yesOrNo);

    private final String label;
    private final String sqlType;
    private final Function<String, Reading> rule;

    Column(String label, String sqlType, Function<String, Reading> rule) {
        this.label = label;
        this.sqlType = sqlType;
        this.rule = rule;
    }

    /** The name in the database, in JSON, in a file's header and in forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Where it is in a JSON document of the row. */
    public String pointer() {
        return "/" + id();
    }

    public boolean isYesOrNo() {
        return sqlType.equals("boolean");
    }

    /** Whether a row may do without a value. */
    public boolean isOptional() {
        return this == GENESYS_EMAIL;
    }

    Reading read(String text) {
        return rule.apply(text);
    }

    String sqlType() {
        return sqlType;
    }

    /** The column of that name, whatever its case and the blanks around it. */
    public static Optional<Column> of(String name) {
        return Stream.of(values())
                .filter(column -> column.id().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
