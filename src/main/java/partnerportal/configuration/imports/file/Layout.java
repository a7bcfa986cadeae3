package partnerportal.configuration.imports.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose file it is: what the records hold, and in which tables. */
public enum Layout {
    EXPRESS(
            "express",
            "Express",
            "express_partner_id",
            "name",
            "phone_number",
            "allow_user_care_requests",
            "bypass_risk_stratification",
            "sso_enabled",
            "sso_connection_name",
            "sso_logout_url",
            "deactivated_at"),
    ORDER_WORKER(
            "order-worker",
            "Order worker",
            "express_partner_id",
            "redox_enabled",
            "redox_source_id",
            "redox_destination_id",
            "redox_clinical_summary_destination_id",
            "redox_cancellation_id",
            "redox_clinical_notes_enabled");

    private static final String MARKET = "external_market_id";
    private static final String SERVICE_LINE = "external_service_line_id";
    private static final String PARTNER = "station_channel_item_id";

    private final String id;
    private final String words;
    private final List<String> columns;

    Layout(String id, String words, String... columns) {
        this.id = id;
        this.words = words;
        this.columns = List.of(columns);
    }

    /** As addresses, JSON and the command line name it. */
    public String id() {
        return id;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    public static Optional<Layout> of(String id) {
        return Arrays.stream(values()).filter(layout -> layout.id.equals(id)).findFirst();
    }

    /** The one with a row for each record first. */
    public List<Table> tables() {
        var whole = new Table("configurations.csv", "", columns);
        return this == EXPRESS
                ? List.of(
                        whole,
                        child("markets.csv", "markets", MARKET),
                        child("service_lines.csv", "service_lines", MARKET, SERVICE_LINE),
                        child("sources.csv", "sources", PARTNER))
                : List.of(
                        whole,
                        child("sources.csv", "sources", PARTNER, "facility_code", "redox_only"),
                        child("redox_partners.csv", "redox_partners", MARKET, SERVICE_LINE, PARTNER));
    }

    /** The columns by which a row says which record it belongs to, the first that is filled in. */
    List<String> keys() {
        return this == EXPRESS ? List.of("express_partner_id") : List.of("express_partner_id", "redox_source_id");
    }

    private Table child(String file, String member, String... own) {
        return new Table(
                file, member, Stream.concat(keys().stream(), Stream.of(own)).toList());
    }
}
