package partnerportal.configuration.web;

import partnerportal.configuration.domain.ListedConfiguration;
import partnerportal.directory.Directory;
import partnerportal.shell.CsvDownload;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Configurations as a spreadsheet opens them: a line each, times in UTC. */
record ConfigurationCsv(CsvDownload csv, Directory directory) {

    static final List<String> COLUMNS = List.of(
            "id",
            "express_partner_id",
            "name",
            "status",
            "unpublished_changes",
            "markets",
            "service_lines",
            "sources",
            "sso",
            "redox",
            "revision",
            "updated_at");

    void write(List<ListedConfiguration> rows) {
        var names = DirectoryWords.of(rows, directory);
        rows.forEach(row -> write(row, names));
    }

    private void write(ListedConfiguration row, DirectoryWords names) {
        csv.write(
                row.id(),
                row.expressPartnerId(),
                row.name(),
                ListQuery.word(row.status()),
                row.hasUnpublishedChanges() ? "yes" : "no",
                joined(row.marketIds(), names::market),
                joined(row.serviceLineIds(), names::serviceLine),
                row.sourceCount(),
                ListQuery.word(row.sso().connection()),
                ListQuery.word(row.redox().connection()),
                row.revision(),
                row.updatedAt());
    }

    private static String joined(List<Long> ids, Function<Long, String> name) {
        return ids.stream().map(name).sorted(String.CASE_INSENSITIVE_ORDER).collect(Collectors.joining("; "));
    }
}
