package partnerportal.configuration.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTrail;
import partnerportal.configuration.domain.ConfigurationQueries;
import partnerportal.configuration.domain.ListFilter;
import partnerportal.configuration.domain.ListOrder;
import partnerportal.directory.Directory;
import partnerportal.shared.Cause;
import partnerportal.shell.CsvDownload;
import partnerportal.shell.PortalProperties;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import jakarta.servlet.http.HttpServletResponse;

/** Hands the filtered list out as CSV, for us alone; the audit trail says who took it. */
@Controller
class ConfigurationExportController {

    static final String PATH = "/configurations.csv";

    private static final int PAGE_SIZE = 500;

    private final ConfigurationQueries queries;
    private final Directory directory;
    private final AuditTrail trail;
    private final ZoneId zone;
    private final Clock clock;

    ConfigurationExportController(
            ConfigurationQueries queries, Directory directory, AuditTrail trail, PortalProperties portal, Clock clock) {
        this.queries = queries;
        this.directory = directory;
        this.trail = trail;
        this.zone = portal.displayZone();
        this.clock = clock;
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping(PATH)
    void export(@RequestParam Map<String, String> parameters, Asker asker, HttpServletResponse response)
            throws IOException {
        var query = new ListQuery(parameters).with("page_token", null);
        trail.witnessed(
                asker.actor(),
                AuditEvent.of("configurations.exported", "configuration", "list", "Configurations")
                        .because(query.words())
                        .by(Cause.PORTAL));
        write(query.filter(asker.sees()), query.order(), response);
    }

    /** A page at a time, so that memory does not grow with the list. */
    private void write(ListFilter filter, ListOrder order, HttpServletResponse response) throws IOException {
        var today = LocalDate.now(clock.withZone(zone));
        var csv = CsvDownload.to(response, "configurations", today, ConfigurationCsv.COLUMNS);
        var lines = new ConfigurationCsv(csv, directory);
        String token = null;
        do {
            var page = queries.page(filter, order, PAGE_SIZE, token);
            lines.write(page.rows());
            token = page.next();
        } while (token != null);
        csv.flush();
    }
}
