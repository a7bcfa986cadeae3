package partnerportal.configuration.imports.layout;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.SettingsArbitraries;
import partnerportal.configuration.domain.SettingsMother;
import partnerportal.configuration.domain.Source;
import partnerportal.configuration.imports.file.ExportFile;
import partnerportal.configuration.imports.file.ExportFile.Format;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.directory.Partner;
import partnerportal.directory.ServiceLine;
import partnerportal.shared.FieldChange;
import partnerportal.shared.InvalidInput;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class LayoutPropertyTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    /** The rows that arbitrary settings name; the others' ids are ours and a thousand. */
    private static final Map<Long, Partner> PARTNERS = rows(id -> new Partner(id, 1_000 + id, "Partner " + id, true));

    private static final Map<Long, ServiceLine> LINES =
            rows(id -> new ServiceLine(id, 1_000 + id, "Line " + id, false, null, true));

    private static final NamedRows NAMES = new NamedRows(Map.of(), PARTNERS, LINES);

    private static final StationIds IDS = new StationIds(
            PARTNERS.values().stream().collect(Collectors.toMap(Partner::stationChannelItemId, Function.identity())),
            LINES.values().stream().collect(Collectors.toMap(ServiceLine::externalId, Function.identity())));

    /** What is stored, and what another store has of it. */
    record Stores(Settings stored, Settings other) {}

    @Provide
    Arbitrary<Settings> settings() {
        return SettingsArbitraries.settings().map(SettingsMother::saved);
    }

    @Provide
    Arbitrary<Stores> stores() {
        return Combinators.combine(settings(), SettingsArbitraries.settings()).as(Stores::new);
    }

    @Property
    void whatWasExportedChangesNothing(
            @ForAll("settings") Settings settings, @ForAll Layout layout, @ForAll Format format) {
        var stored = named(settings);
        assertThat(changes(stored, applied(stored, read(layout, format, stored))))
                .isEmpty();
    }

    @Property
    void tablesSayTheSameAsJson(@ForAll("stores") Stores stores, @ForAll Layout layout) {
        var stored = named(stores.stored());
        var byJson = tried(stored, read(layout, Format.JSON, named(stores.other())));
        var byTables = tried(stored, read(layout, Format.ZIP, named(stores.other())));
        assertThat(byTables).isEqualTo(byJson);
    }

    @Property
    void importingTwiceIsImportingOnce(@ForAll("stores") Stores stores, @ForAll Layout layout) {
        var stored = named(stores.stored());
        var record = read(layout, Format.JSON, named(stores.other()));
        var once = tried(stored, record);
        if (once != null) {
            assertThat(changes(once, applied(once, record))).isEmpty();
        }
    }

    @Property
    void expressTakesNothingFromTheOrderWorker(@ForAll("stores") Stores stores) {
        var stored = named(stores.stored());
        var after = applied(stored, read(Layout.EXPRESS, Format.JSON, named(stores.other())));
        assertThat(after.redox()).isEqualTo(stored.redox());
        assertThat(after.redoxEnabled()).isEqualTo(stored.redoxEnabled());
        var hidden = stored.sources().stream().filter(Source::redoxOnly).collect(Collectors.toSet());
        var reopened = openPartners(after);
        assertThat(after.sources())
                .containsAll(hidden.stream()
                        .filter(source -> source.facilityCode() != null || !reopened.contains(source.partnerId()))
                        .toList());
        assertThat(openPartners(after)).isEqualTo(openPartners(named(stores.other())));
    }

    @Property
    void orderWorkerTakesNothingFromExpress(@ForAll("stores") Stores stores) {
        var stored = named(stores.stored());
        var after = tried(stored, read(Layout.ORDER_WORKER, Format.JSON, named(stores.other())));
        if (after == null) {
            return;
        }
        assertThat(changes(stored, after))
                .extracting(FieldChange::path)
                .allMatch(path -> path.startsWith("/redox")
                        || path.startsWith("/sources/")
                        || path.endsWith("/redox_partner_id"));
        assertThat(openPartners(after)).containsAll(openPartners(stored));
    }

    private static Set<Long> openPartners(Settings settings) {
        var partners = new HashSet<Long>();
        settings.sources().stream()
                .filter(source -> !source.redoxOnly())
                .forEach(source -> partners.add(source.partnerId()));
        return partners;
    }

    private static ReadRecord read(Layout layout, Format format, Settings settings) {
        var file = ExportFile.of(layout, format);
        file.write(new WrittenRecord(NAMES).of(layout, new ConfigurationSnapshot(settings, null)));
        var records = ImportFile.read(layout, file.done()).records();
        assertThat(records).hasSize(1);
        var unknown = new HashSet<String>();
        var read = ReadRecord.of(layout, records.getFirst(), IDS, NOW, unknown);
        assertThat(unknown).isEmpty();
        assertThat(read.problems()).isEmpty();
        return read;
    }

    private static Settings applied(Settings stored, ReadRecord record) {
        var live = new PartnerConfiguration(7L, 1, stored, 1, null, NOW, NOW);
        return record.change().applyTo(live).settings();
    }

    /** Null when the two stores contradict each other. */
    private static @org.jspecify.annotations.Nullable Settings tried(Settings stored, ReadRecord record) {
        try {
            return applied(stored, record);
        } catch (InvalidInput contradiction) {
            return null;
        }
    }

    private static List<FieldChange> changes(Settings from, Settings to) {
        return ConfigurationDiff.between(new ConfigurationSnapshot(from, null), new ConfigurationSnapshot(to, null));
    }

    /** Every record has its key. */
    private static Settings named(Settings settings) {
        return settings.withGeneral(
                "express-1",
                settings.name(),
                settings.phoneNumber(),
                settings.allowUserCareRequests(),
                settings.bypassRiskStratification());
    }

    private static <R> Map<Long, R> rows(Function<Long, R> row) {
        return LongStream.rangeClosed(1, 12).boxed().collect(Collectors.toMap(Function.identity(), row));
    }
}
