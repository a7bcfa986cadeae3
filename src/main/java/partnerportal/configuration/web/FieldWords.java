package partnerportal.configuration.web;

import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.shell.Moments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What pages call the fields of a configuration, and how they tell their values. */
final class FieldWords {

    /** A field of one side of a difference. */
    record Field(FieldPath path, String text) {}

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("express_partner_id", "Express partner ID"),
            Map.entry("name", "Name"),
            Map.entry("phone_number", "Care request line"),
            Map.entry("allow_user_care_requests", "Care requests by users"),
            Map.entry("bypass_risk_stratification", "Risk stratification"),
            Map.entry("sso_enabled", "SSO"),
            Map.entry("connection_name", "Connection name"),
            Map.entry("logout_url", "Logout URL"),
            Map.entry("redox_enabled", "Redox"),
            Map.entry("source_id", "Source ID"),
            Map.entry("destination_id", "Destination ID"),
            Map.entry("clinical_summary_destination_id", "Clinical summary destination ID"),
            Map.entry("cancellation_id", "Cancellation ID"),
            Map.entry("clinical_notes_enabled", "Clinical notes"),
            Map.entry("redox_partner_id", "Redox partner"),
            Map.entry("redox_only", "Found by"),
            Map.entry("deactivated_at", "Deactivated"));

    private final DirectoryWords names;
    private final Moments moments;

    FieldWords(DirectoryWords names, Moments moments) {
        this.names = names;
        this.moments = moments;
    }

    /** Such as "Markets › Denver › Acute care › Redox partner". */
    String label(FieldPath path) {
        return switch (path.first()) {
            case "markets" -> "Markets › " + inMarket(path);
            case "sources" -> "Sources › " + source(path) + (path.depth() > 2 ? " › " + field(path) : "");
            case "sso" -> path.isWhole() ? "SSO settings" : "SSO › " + field(path);
            case "redox" -> path.isWhole() ? "Redox settings" : "Redox › " + field(path);
            default -> field(path);
        };
    }

    String value(FieldPath path, String text) {
        return switch (path.last()) {
            case "sso_enabled", "redox_enabled" -> yes(text) ? "On" : "Off";
            case "clinical_notes_enabled" -> yes(text) ? "Delivered" : "Not delivered";
            case "allow_user_care_requests" -> yes(text) ? "Allowed" : "Not allowed";
            case "bypass_risk_stratification" -> yes(text) ? "May be bypassed" : "Always done";
            case "redox_only" -> yes(text) ? "Redox orders only" : "People and orders";
            case "phone_number" -> new PhoneNumber(text).display();
            case "redox_partner_id" -> names.partner(Long.parseLong(text));
            case "deactivated_at" -> moments.full(Instant.parse(text));
            default -> text;
        };
    }

    /** What is there as a whole, by what stands inside it. */
    String whole(FieldPath path, List<Field> inside) {
        return switch (path.first()) {
            case "markets" -> path.depth() == 2 ? market(inside) : "Offered" + redoxPartner(path, inside);
            case "sources" -> isRedoxOnly(inside) ? "Listed, for Redox orders only" : "Listed";
            default -> inside.isEmpty() ? "Set" : settings(inside);
        };
    }

    private String inMarket(FieldPath path) {
        var market = names.market(path.marketId());
        if (path.depth() < 4) {
            return market;
        }
        var line = market + " › " + names.serviceLine(path.serviceLineId());
        return path.depth() == 4 ? line : line + " › " + field(path);
    }

    private String source(FieldPath path) {
        var partner = names.partner(path.partnerId());
        return path.facilityCode().isEmpty() ? partner : partner + " (" + path.facilityCode() + ")";
    }

    private String market(List<Field> inside) {
        var lines = inside.stream()
                .filter(field -> field.path().isWhole())
                .map(field -> names.serviceLine(field.path().serviceLineId()) + redoxPartner(field.path(), inside))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(", "));
        return lines.isEmpty() ? "No service lines" : lines;
    }

    private String redoxPartner(FieldPath line, List<Field> fields) {
        return fields.stream()
                .filter(field -> field.path().isInside(line))
                .map(field -> " (Redox partner " + value(field.path(), field.text()) + ")")
                .collect(Collectors.joining());
    }

    private static boolean isRedoxOnly(List<Field> inside) {
        return inside.stream().anyMatch(field -> field.path().last().equals("redox_only") && yes(field.text()));
    }

    private String settings(List<Field> inside) {
        return inside.stream()
                .map(field -> field(field.path()) + ": " + value(field.path(), field.text()))
                .collect(Collectors.joining(", "));
    }

    private static boolean yes(String text) {
        return Boolean.parseBoolean(text);
    }

    private static String field(FieldPath path) {
        return Objects.requireNonNullElse(LABELS.get(path.last()), path.last());
    }
}
