package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.imports.file.Layout;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A configuration as a record of a layout: what reading it again changes nothing of. */
public final class WrittenRecord {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final NamedRows rows;

    /** @param rows all that the configurations name in the directory */
    public WrittenRecord(NamedRows rows) {
        this.rows = rows;
    }

    /** Whether the layout's store has a record of such a configuration: what the order worker has a record of is live. */
    public static boolean concerns(Layout layout, ConfigurationSnapshot snapshot) {
        return layout == Layout.EXPRESS
                || (snapshot.deactivatedAt() == null && isOfTheOrderWorker(snapshot.settings()));
    }

    private static boolean isOfTheOrderWorker(Settings settings) {
        return settings.redoxEnabled()
                || settings.redox() != null
                || settings.sources().stream().anyMatch(WrittenRecord::isOfTheOrderWorker)
                || settings.markets().stream()
                        .flatMap(market -> market.serviceLines().stream())
                        .anyMatch(line -> line.redoxPartnerId() != null);
    }

    public ObjectNode of(Layout layout, ConfigurationSnapshot snapshot) {
        return layout == Layout.EXPRESS ? express(snapshot) : orderWorker(snapshot.settings());
    }

    private ObjectNode express(ConfigurationSnapshot snapshot) {
        var settings = snapshot.settings();
        var record = JSON.createObjectNode();
        record.put("express_partner_id", settings.expressPartnerId());
        record.put("name", settings.name());
        record.put(
                "phone_number",
                settings.phoneNumber() == null ? null : settings.phoneNumber().e164());
        record.put("allow_user_care_requests", settings.allowUserCareRequests());
        record.put("bypass_risk_stratification", settings.bypassRiskStratification());
        record.put("sso_enabled", settings.ssoEnabled());
        if (settings.sso() == null) {
            record.putNull("sso");
        } else {
            record.putObject("sso")
                    .put("connection_name", settings.sso().connectionName())
                    .put("logout_url", settings.sso().logoutUrl());
        }
        record.put(
                "deactivated_at",
                snapshot.deactivatedAt() == null
                        ? null
                        : snapshot.deactivatedAt().toString());
        var markets = record.putArray("markets");
        settings.markets().forEach(market -> write(market, markets.addObject()));
        var sources = record.putArray("sources");
        settings.sources().stream()
                .filter(source -> !source.redoxOnly())
                .map(source -> station(source.partnerId()))
                .distinct()
                .forEach(station -> sources.addObject().put(StationIds.PARTNER, station));
        return record;
    }

    private void write(ConfiguredMarket market, ObjectNode into) {
        into.put(StationIds.MARKET, market.marketId());
        var lines = into.putArray("service_lines");
        market.serviceLines()
                .forEach(line -> lines.addObject().put(StationIds.SERVICE_LINE, external(line.serviceLineId())));
    }

    private ObjectNode orderWorker(Settings settings) {
        var record = JSON.createObjectNode();
        record.put("express_partner_id", settings.expressPartnerId());
        record.put("redox_enabled", settings.redoxEnabled());
        var redox = settings.redox();
        if (redox == null) {
            record.putNull("redox");
        } else {
            record.putObject("redox")
                    .put("source_id", redox.sourceId())
                    .put("destination_id", redox.destinationId())
                    .put("clinical_summary_destination_id", redox.clinicalSummaryDestinationId())
                    .put("cancellation_id", redox.cancellationId())
                    .put("clinical_notes_enabled", redox.clinicalNotesEnabled());
        }
        var sources = record.putArray("sources");
        settings.sources().stream()
                .filter(WrittenRecord::isOfTheOrderWorker)
                .forEach(source -> sources.addObject()
                        .put(StationIds.PARTNER, station(source.partnerId()))
                        .put("facility_code", code(source))
                        .put("redox_only", source.redoxOnly()));
        var partners = record.putArray("redox_partners");
        for (var market : settings.markets()) {
            for (var line : market.serviceLines()) {
                if (line.redoxPartnerId() != null) {
                    partners.addObject()
                            .put(StationIds.MARKET, market.marketId())
                            .put(StationIds.SERVICE_LINE, external(line.serviceLineId()))
                            .put(StationIds.PARTNER, station(line.redoxPartnerId()));
                }
            }
        }
        return record;
    }

    private static boolean isOfTheOrderWorker(Source source) {
        return source.redoxOnly() || source.facilityCode() != null;
    }

    private static @Nullable String code(Source source) {
        return source.facilityCode() == null ? null : source.facilityCode().code();
    }

    private long station(long partnerId) {
        return rows.partner(partnerId).orElseThrow().stationChannelItemId();
    }

    private long external(long serviceLineId) {
        return rows.serviceLine(serviceLineId).orElseThrow().externalId();
    }
}
