package partnerportal.local.demo;

import partnerportal.directory.domain.Column;
import partnerportal.directory.domain.GivenRow;
import partnerportal.directory.domain.KeepDirectoryCurrent;
import partnerportal.directory.domain.KeepDirectoryCurrent.Guard;
import partnerportal.directory.domain.Kind;
import partnerportal.directory.imports.DirectoryFile;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.shared.PlanOutcome;

import java.io.ByteArrayInputStream;
import java.util.Map;

/** Partners, markets and service lines from three files, through the directory's own door. */
final class DemoDirectory {

    private static final Actor SYNC = DemoPeople.machine("directory-sync");

    private final KeepDirectoryCurrent door;

    DemoDirectory(PastPortal portal) {
        this.door = portal.door(KeepDirectoryCurrent.class);
    }

    void load() {
        for (var kind : Kind.values()) {
            var rows = DirectoryFile.read(kind, new ByteArrayInputStream(Csv.bytes(kind.path())))
                    .rows();
            var plan = door.plan(kind, rows);
            if (plan.count(PlanOutcome.INVALID) > 0) {
                throw new IllegalStateException("The demo " + kind.words() + " break rules: " + plan.rows());
            }
            door.apply(SYNC, Cause.API, kind, rows, plan.hash());
        }
    }

    void deactivateMarket(long externalMarketId) {
        var row =
                GivenRow.alone(Map.of(Column.EXTERNAL_MARKET_ID, Long.toString(externalMarketId), Column.ACTIVE, "no"));
        door.keep(DemoPeople.DANA, Cause.PORTAL, Kind.MARKETS, row, Guard.NONE);
    }
}
