package partnerportal.configuration.imports.web;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.configuration.imports.ExportConfigurations;
import partnerportal.configuration.imports.file.ExportFile.Format;
import partnerportal.configuration.imports.file.Layout;
import partnerportal.shared.Cause;
import partnerportal.shared.NotFound;
import partnerportal.shell.PortalProperties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Hands every configuration out in the layout of another store. */
@Controller
class LayoutExportController {

    private final ExportConfigurations exporting;
    private final ZoneId zone;
    private final Clock clock;

    LayoutExportController(ExportConfigurations exporting, PortalProperties portal, Clock clock) {
        this.exporting = exporting;
        this.zone = portal.displayZone();
        this.clock = clock;
    }

    @Requires(Action.EDIT_CONFIGURATIONS)
    @GetMapping("/configurations/exports/{layout}")
    ResponseEntity<byte[]> export(
            @PathVariable String layout, @RequestParam(defaultValue = "json") String format, Asker asker) {
        var chosen = Layout.of(layout).orElseThrow(NotFound::new);
        var form = Format.of(format);
        var day = LocalDate.now(clock.withZone(zone));
        var name = chosen.id() + "-" + day + "." + form.ending();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(exporting.export(asker.actor(), Cause.PORTAL, chosen, form));
    }
}
