package partnerportal.configuration.imports.layout;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfiguredMarket;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Redox;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.imports.file.GivenRecord;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shell.Given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the order worker knows: Redox settings, facility codes, sources for Redox only, and under which partner orders for a
 * service line are booked. Everything else stays, and it makes no configuration.
 */
final class OrderWorkerRecord {

    private final RecordReading reading;
    private final Members members;

    /** A service line in a market. */
    private record Line(long market, long serviceLine) {}

    private OrderWorkerRecord(RecordReading reading) {
        this.reading = reading;
        this.members = reading.members();
    }

    static ReadRecord read(GivenRecord record, RecordReading reading) {
        return new OrderWorkerRecord(reading).read(record);
    }

    private ReadRecord read(GivenRecord record) {
        var expressPartnerId = members.text("express_partner_id").orNull();
        var given = members.object("redox");
        var inside = given.orNull();
        var sourceId = inside == null ? null : inside.text("source_id").orNull();
        var redox = redox(given);
        var sources = members.list("sources");
        var coded = sources.isAbsent() ? null : coded(Objects.requireNonNull(sources.orNull()));
        var booked = members.list("redox_partners");
        var partners = booked.isAbsent() ? null : partners(Objects.requireNonNull(booked.orNull()));
        members.ignoreOthers();
        ConfigurationChange change = configuration -> {
            var settings = redox.applyTo(configuration).settings();
            var withSources =
                    coded == null ? settings : settings.withSources(SourceLists.coded(coded, settings.sources()));
            var whole = partners == null ? withSources : withSources.withMarkets(booked(partners, withSources));
            return configuration.with(whole);
        };
        return new ReadRecord(
                record,
                blankToNull(expressPartnerId),
                blankToNull(sourceId),
                null,
                change,
                reading.problems(),
                reading);
    }

    private ConfigurationChange redox(Given<Members> given) {
        var enabled = members.flag("redox_enabled");
        var inside = given.orNull();
        var source = text(inside, "source_id");
        var destination = text(inside, "destination_id");
        var summary = text(inside, "clinical_summary_destination_id");
        var cancellation = text(inside, "cancellation_id");
        var notes = inside == null ? Given.<Boolean>absent() : inside.flagOrNo("clinical_notes_enabled");
        if (inside != null) {
            inside.ignoreOthers();
        }
        return ConfigurationChange.settings(settings -> {
            var stored = given instanceof Given.Null<Members> || settings.redox() == null
                    ? new Redox(null, null, null, null, false)
                    : settings.redox();
            var redox = new Redox(
                    source.over(stored.sourceId(), text -> text),
                    destination.over(stored.destinationId(), text -> text),
                    summary.over(stored.clinicalSummaryDestinationId(), text -> text),
                    cancellation.over(stored.cancellationId(), text -> text),
                    Boolean.TRUE.equals(notes.over(stored.clinicalNotesEnabled(), flag -> flag)));
            return settings.withRedox(Boolean.TRUE.equals(enabled.over(settings.redoxEnabled(), flag -> flag)), redox);
        });
    }

    private List<SourceLists.Coded> coded(List<Members> sources) {
        var coded = new ArrayList<SourceLists.Coded>();
        var seen = new HashSet<String>();
        for (var source : sources) {
            var partner = reading.ids().partner(source);
            var text = source.text("facility_code").orNull();
            var pointer = source.pointer();
            var code = reading.<FacilityCode>attempt(() -> FacilityCode.parse(text, pointer + "/facility_code"));
            var only = source.flag("redox_only");
            source.ignoreOthers();
            if (code == null && !Boolean.TRUE.equals(only.orNull())) {
                reading.add(pointer + "/facility_code", "required", "Enter the facility code");
            }
            var key = partner + (code == null ? "" : ":" + code.code());
            reading.map("/sources/" + key.replace("~", "~0").replace("/", "~1"), pointer);
            if (!seen.add(key)) {
                reading.add(pointer, "duplicate", "The partner is there twice with this facility code");
            }
            coded.add(new SourceLists.Coded(partner, code, only));
        }
        return coded;
    }

    private Map<Line, Long> partners(List<Members> lines) {
        var partners = new HashMap<Line, Long>();
        for (var part : lines) {
            var line = new Line(part.id(StationIds.MARKET), reading.ids().serviceLine(part));
            var pointer = "/markets/" + line.market() + "/service_lines/" + line.serviceLine();
            reading.map(pointer, part.pointer());
            if (partners.put(line, reading.ids().partner(part)) != null) {
                reading.add(part.pointer(), "duplicate", "The service line is there twice in its market");
            }
            part.ignoreOthers();
        }
        return partners;
    }

    private static Set<ConfiguredMarket> booked(Map<Line, Long> partners, Settings settings) {
        var missing = new HashSet<>(partners.keySet());
        var markets = new LinkedHashSet<ConfiguredMarket>();
        for (var market : settings.markets()) {
            var lines = new LinkedHashSet<AssignedServiceLine>();
            for (var line : market.serviceLines()) {
                var key = new Line(market.marketId(), line.serviceLineId());
                missing.remove(key);
                lines.add(AssignedServiceLine.of(line.serviceLineId(), partners.get(key)));
            }
            markets.add(market.withServiceLines(lines));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    missing.stream().map(OrderWorkerRecord::notOffered).toList());
        }
        return markets;
    }

    private static FieldProblem notOffered(Line line) {
        return new FieldProblem(
                "/markets/" + line.market() + "/service_lines/" + line.serviceLine(),
                "not-offered",
                "The configuration does not offer this service line in market " + line.market()
                        + ". Import the Express file first, or leave the line out");
    }

    private static Given<String> text(@Nullable Members inside, String name) {
        return inside == null ? Given.absent() : inside.text(name);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
