package partnerportal.audit.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.audit.entries.AuditFilter;
import partnerportal.audit.entries.AuditPlace;
import partnerportal.audit.entries.AuditQueries;
import partnerportal.shared.BadRequest;
import partnerportal.shared.Cause;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the filtered trail out as CSV, which is an entry of the trail itself. */
@Controller
class AuditExportController {

    private static final int PAGE_SIZE = 1_000;

    private final AuditQueries queries;
    private final AuditTrail trail;
    private final ZoneId zone;
    private final Clock clock;

    AuditExportController(AuditQueries queries, AuditTrail trail, PortalProperties portal, Clock clock) {
        this.queries = queries;
        this.trail = trail;
        this.zone = portal.displayZone();
        this.clock = clock;
    }

    @Requires(Action.READ_AUDIT)
    @GetMapping("/audit/export")
    void export(AuditFilterForm form, Asker asker, HttpServletResponse response) throws IOException {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            var first = problems.problems().getFirst();
            throw new BadRequest(String.valueOf(first.field()), first.message());
        }
        var filter = form.filter(zone);
        trail.witnessed(
                asker.actor(),
                AuditEvent.of("audit-trail.exported", "audit-trail", "entries", "Audit log")
                        .because(filter.words().orElse("everything"))
                        .by(Cause.PORTAL));
        write(filter.endingAt(clock.instant()), response);
    }

    /** A page at a time, each read on its own: neither memory nor a transaction grows with the trail. */
    private void write(AuditFilter filter, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock.withZone(zone));
        var csv = CsvDownload.to(response, "audit-log", today, AuditCsv.COLUMNS);
        AuditPlace place = null;
        do {
            var slice = queries.page(filter, place, PAGE_SIZE);
            slice.entries().forEach(entry -> AuditCsv.write(entry, csv));
            place = slice.older();
        } while (place != null);
        csv.flush();
    }
}
