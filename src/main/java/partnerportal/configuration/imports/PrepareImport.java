package partnerportal.configuration.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.ConfigurationDrafts;
import partnerportal.configuration.domain.LatestConfigurations;
import partnerportal.configuration.imports.PreparedImport.Entry;
import partnerportal.configuration.imports.file.ImportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.file.ShownText;
import partnerportal.configuration.imports.layout.ReadRecord;
import partnerportal.configuration.imports.layout.RecordProblem;
import partnerportal.configuration.imports.layout.StationIds;
import partnerportal.directory.Directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a file and finds out which configurations its records are about. */
@Component
class PrepareImport {

    private static final int MOST_IGNORED = 20;
    private static final int LONGEST_IGNORED = 100;

    private final LatestConfigurations latest;
    private final ConfigurationDrafts drafts;
    private final Directory directory;
    private final Clock clock;

    PrepareImport(LatestConfigurations latest, ConfigurationDrafts drafts, Directory directory, Clock clock) {
        this.latest = latest;
        this.drafts = drafts;
        this.directory = directory;
        this.clock = clock;
    }

    PreparedImport prepare(FileRead read) {
        return prepare(read.layout(), read.file(), read.mapping());
    }

    /** A file that may hold more than one import takes, a part at a time; each is prepared when it is asked for. */
    Stream<PreparedImport> prepareParts(Layout layout, byte[] content, byte @Nullable [] mapping) {
        var partners = MappingFile.read(mapping);
        return ImportFile.parts(layout, content).map(part -> prepare(layout, part, partners));
    }

    private PreparedImport prepare(Layout layout, ImportFile file, MappingFile partners) {
        var ids = StationIds.of(file.records(), directory);
        var ignored = new TreeSet<>(file.ignored());
        var now = clock.instant();
        var read = file.records().stream()
                .map(record -> ReadRecord.of(layout, record, ids, now, ignored))
                .toList();
        var targets = new Targets(layout, read, partners);
        var entries = new ArrayList<Entry>(read.size());
        var placeOf = new HashMap<Object, String>();
        for (var record : read) {
            entries.add(entry(record, targets, placeOf));
        }
        return new PreparedImport(
                layout,
                entries,
                ignored.stream()
                        .limit(MOST_IGNORED)
                        .map(name -> ShownText.of(name, LONGEST_IGNORED))
                        .toList());
    }

    /** @param placeOf where the records that came before are about */
    private static Entry entry(ReadRecord record, Targets targets, Map<Object, String> placeOf) {
        var problems = new ArrayList<>(record.problems());
        var target = targets.of(record, problems);
        Object about = target == null ? String.valueOf(record.expressPartnerId()) : target;
        if (problems.isEmpty()) {
            var earlier = placeOf.putIfAbsent(about, record.given().place());
            if (earlier != null) {
                problems.add(
                        record.problem("", "duplicate", "The record at " + earlier + " is about the same partner"));
            }
        }
        return new Entry(record, target, List.copyOf(problems), target == null && targets.isBegun(record));
    }

    /** The configurations that a file's records are about. */
    private final class Targets {

        private final Layout layout;
        private final MappingFile mapping;
        private final Map<String, Long> byPartner;
        private final Map<String, List<Long>> bySource;
        private final Set<String> begun;

        Targets(Layout layout, List<ReadRecord> records, MappingFile mapping) {
            this.layout = layout;
            this.mapping = mapping;
            var named = each(records, ReadRecord::expressPartnerId);
            named.addAll(mapping.expressPartnerIds().values());
            this.byPartner = latest.idsByExpressPartnerId(named);
            this.begun = layout == Layout.EXPRESS ? drafts.begun(named) : Set.of();
            this.bySource = layout == Layout.EXPRESS
                    ? Map.of()
                    : latest.idsByRedoxSourceId(each(records, ReadRecord::redoxSourceId));
        }

        /** Whether a draft that was never published has its Express partner ID. */
        boolean isBegun(ReadRecord record) {
            var partner = record.expressPartnerId();
            return partner != null && begun.contains(partner.strip());
        }

        @Nullable
        Long of(ReadRecord record, List<RecordProblem> problems) {
            var partner = record.expressPartnerId();
            var source = record.redoxSourceId();
            if (partner != null) {
                return known(partner, "/express_partner_id", record, problems);
            }
            if (layout == Layout.EXPRESS || !problems.isEmpty()) {
                return null;
            }
            if (source == null) {
                problems.add(record.problem(
                        "/express_partner_id", "required", "Enter the Express partner ID or the Redox source ID"));
                return null;
            }
            var found = bySource.getOrDefault(source, List.of());
            if (found.size() > 1) {
                problems.add(record.problem(
                        "/redox/source_id",
                        "ambiguous",
                        "Several configurations have this Redox source ID. Add the Express partner ID"));
            }
            return found.size() == 1 ? found.getFirst() : found.isEmpty() ? mapped(source, record, problems) : null;
        }

        private @Nullable Long mapped(String source, ReadRecord record, List<RecordProblem> problems) {
            var partner = mapping.expressPartnerIds().get(source);
            if (partner == null) {
                problems.add(record.problem(
                        "/redox/source_id",
                        "unknown-source",
                        "No configuration has this Redox source ID. Add the Express partner ID, or a mapping file"));
                return null;
            }
            return known(partner, "/redox/source_id", record, problems);
        }

        private @Nullable Long known(String partner, String field, ReadRecord record, List<RecordProblem> problems) {
            var id = byPartner.get(partner.strip());
            if (id == null && layout == Layout.ORDER_WORKER) {
                problems.add(record.problem(
                        field,
                        "unknown-express-partner",
                        "No configuration has this Express partner ID. Import the Express file first"));
            }
            return id;
        }
    }

    private static Set<String> each(List<ReadRecord> records, Function<ReadRecord, @Nullable String> key) {
        return records.stream()
                .map(key)
                .filter(Objects::nonNull)
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
