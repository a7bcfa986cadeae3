package partnerportal.configuration.imports;

import org.springframework.stereotype.Component;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.LatestConfigurations;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.imports.file.ExportFile;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.configuration.imports.layout.WrittenRecord;
import partnerportal.directory.Directory;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

/**
 * Gives the published configurations back in another store's layout; importing that again changes nothing. Of those that are
 * deactivated the order worker has no record.
 */
@Component
public class ExportConfigurations {

    private static final int AT_ONCE = 1_000;

    private final LatestConfigurations latest;
    private final Directory directory;
    private final AuditTrail trail;

    ExportConfigurations(LatestConfigurations latest, Directory directory, AuditTrail trail) {
        this.latest = latest;
        this.directory = directory;
        this.trail = trail;
    }

    /** Each configuration as it is when it is read. */
    public byte[] export(Actor actor, Cause way, Layout layout, ExportFile.Format format) {
        trail.witnessed(
                actor,
                AuditEvent.of("configurations.exported", "configuration", "list", "Configurations")
                        .because("Layout " + layout.id() + ", " + format.ending())
                        .by(way));
        var file = ExportFile.of(layout, format);
        var page = latest.page(0, AT_ONCE);
        while (!page.isEmpty()) {
            var snapshots = page.stream().map(PartnerConfiguration::snapshot).toList();
            var records = new WrittenRecord(NamedRows.of(DirectoryNames.in(snapshots), directory));
            snapshots.stream()
                    .filter(snapshot -> WrittenRecord.concerns(layout, snapshot))
                    .forEach(snapshot -> file.write(records.of(layout, snapshot)));
            page = latest.page(page.getLast().id(), AT_ONCE);
        }
        return file.done();
    }
}
