package partnerportal.configuration.imports.layout;

import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.directory.Directory;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Our ids of the directory's rows that records name by the ids other stores know. */
public record StationIds(Map<Long, Partner> partners, Map<Long, ServiceLine> serviceLines) {

    static final String PARTNER = "station_channel_item_id";
    static final String SERVICE_LINE = "external_service_line_id";
    static final String MARKET = "external_market_id";

    public static StationIds of(Collection<GivenRecord> records, Directory directory) {
        return new StationIds(
                directory.partnersByStationId(named(PARTNER, records)),
                directory.serviceLinesByExternalId(named(SERVICE_LINE, records)));
    }

    /** Our id; 0 after a problem. */
    long partner(Members part) {
        var station = part.id(PARTNER);
        var known = partners.get(station);
        return known == null ? unknown(part, PARTNER, station, "unknown-partner", "partner") : known.id();
    }

    /** Our id; 0 after a problem. */
    long serviceLine(Members part) {
        var external = part.id(SERVICE_LINE);
        var known = serviceLines.get(external);
        return known == null
                ? unknown(part, SERVICE_LINE, external, "unknown-service-line", "service line")
                : known.id();
    }

    private static long unknown(Members part, String name, long id, String code, String words) {
        if (id > 0) {
            part.refuse(
                    name,
                    code,
                    "The directory has no " + words + " with the ID " + id + ". Import the directory first");
        }
        return 0;
    }

    private static Set<Long> named(String member, Collection<GivenRecord> records) {
        var ids = new HashSet<Long>();
        for (var record : records) {
            for (var value : record.members().findValues(member)) {
                long id = value.isContainer() ? 0 : Members.wholeNumber(value.asString());
                if (id > 0) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
