package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.FacilityCode;
import partnerportal.configuration.domain.Problems;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The sources as a browser sends them: a row each, those to be removed ticked, and blank ones to fill. */
record SourcesForm(List<Row> sources, PartnerChoices partners) implements SectionForm {

    private static final int MOST = 1_000;

    SourcesForm {
        sources = List.copyOf(sources);
    }

    /** @param id the stored source's, null for a new one */
    record Row(
            @Nullable Long id,
            @Nullable String partner,
            @Nullable String facilityCode,
            boolean redoxOnly,
            boolean remove) {

        static Row blank() {
            return new Row(null, null, null, false, false);
        }

        boolean isBlank() {
            return (partner == null || partner.isBlank()) && (facilityCode == null || facilityCode.isBlank());
        }
    }

    static SourcesForm read(FormInput input, PartnerChoices partners) {
        var rows = new ArrayList<Row>();
        for (int at = 0; at < MOST && input.fields().containsKey("sources[" + at + "].partner"); at++) {
            var row = "sources[" + at + "].";
            rows.add(new Row(
                    input.number(row + "id"),
                    input.text(row + "partner"),
                    input.text(row + "facilityCode"),
                    input.ticked(row + "redoxOnly"),
                    input.ticked(row + "remove")));
        }
        return new SourcesForm(rows, partners);
    }

    static SourcesForm of(Settings settings, PartnerChoices partners) {
        var rows = new ArrayList<Row>();
        for (var source : settings.sources()) {
            rows.add(new Row(
                    source.id(),
                    partners.words(source.partnerId()),
                    source.facilityCode() == null ? null : source.facilityCode().code(),
                    source.redoxOnly(),
                    false));
        }
        rows.add(Row.blank());
        return new SourcesForm(rows, partners);
    }

    /** The same with one more row to fill. */
    SourcesForm withBlankRow() {
        var rows = new ArrayList<>(sources);
        rows.add(Row.blank());
        return new SourcesForm(rows, partners);
    }

    @Override
    public Settings settings(Problems problems) {
        var read = new LinkedHashSet<Source>();
        var keys = new LinkedHashMap<Object, Integer>();
        for (int at = 0; at < sources.size(); at++) {
            var row = sources.get(at);
            if (row.remove() || row.isBlank()) {
                continue;
            }
            var source = source(row, at, problems);
            if (source != null && keys.putIfAbsent(source.key(), at) != null) {
                problems.add(pointer(at), "duplicate", "This partner and facility code are listed twice. Remove one");
            } else if (source != null) {
                read.add(source);
            }
        }
        return Settings.empty().withSources(read);
    }

    private @Nullable Source source(Row row, int at, Problems problems) {
        var facilityCode =
                problems.attempt(() -> FacilityCode.parse(row.facilityCode(), pointer(at) + "/facility_code"));
        if (row.partner() == null || row.partner().isBlank()) {
            problems.add(pointer(at) + "/partner_id", "required", "Choose a partner for this source");
            return null;
        }
        var partner = partners.id(row.partner(), pointer(at) + "/partner_id", problems);
        return partner == null ? null : new Source(row.id(), partner, facilityCode, row.redoxOnly());
    }

    @Override
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        for (int at = 0; at < sources.size(); at++) {
            fields.put(pointer(at), "sources[" + at + "].partner");
            fields.put(pointer(at) + "/facility_code", "sources[" + at + "].facilityCode");
        }
        return fields;
    }

    private static String pointer(int at) {
        return "/sources/" + at;
    }
}
