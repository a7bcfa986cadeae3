package partnerportal.backfill.runs;

import org.springframework.stereotype.Component;
import partnerportal.directory.Directory;
import partnerportal.shared.FieldChange;
import partnerportal.shared.FieldProblem;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.PlainText;
import partnerportal.shared.Reason;
import partnerportal.shell.PortalProperties;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a run may be asked for. */
@Component
class BackfillRules {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);

    private final Directory directory;
    private final BackfillProperties settings;
    private final PortalProperties portal;
    private final Clock clock;

    BackfillRules(Directory directory, BackfillProperties settings, PortalProperties portal, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.portal = portal;
        this.clock = clock;
    }

    /** @throws InvalidInput with everything that is wrong */
    void check(BackfillRequest request) {
        var problems = new ArrayList<FieldProblem>();
        partner(request.partnerId(), problems);
        days(request.firstDay(), request.lastDay(), problems);
        if (request.reason() != null) {
            Reason.problem(PlainText.strip(request.reason())).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** For the audit trail: the file is named by its hash, because its name may hold a patient's. */
    List<FieldChange> described(BackfillOrder order) {
        return List.of(
                new FieldChange("/partner_id", null, String.valueOf(order.partnerId())),
                new FieldChange("/first_day", null, order.firstDay().toString()),
                new FieldChange("/last_day", null, order.lastDay().toString()),
                new FieldChange("/file_sha256", null, order.file().sha256()));
    }

    private void partner(long id, List<FieldProblem> problems) {
        var partner = directory.partners(Set.of(id)).get(id);
        if (partner == null) {
            problems.add(new FieldProblem("/partner_id", "unknown", "Choose a partner of the directory"));
        } else if (!partner.active()) {
            problems.add(new FieldProblem(
                    "/partner_id", "inactive", "%s is inactive. Choose another".formatted(partner.displayName())));
        }
    }

    private void days(LocalDate first, LocalDate last, List<FieldProblem> problems) {
        var today = LocalDate.now(clock.withZone(portal.displayZone()));
        if (first.isBefore(EARLIEST)) {
            problems.add(new FieldProblem(
                    "/first_day", "too-early", "Start date must be %s or later".formatted(DAY.format(EARLIEST))));
        } else if (last.isBefore(first)) {
            problems.add(new FieldProblem(
                    "/last_day", "before-first", "End date must be %s or later".formatted(DAY.format(first))));
        } else if (last.isAfter(today)) {
            problems.add(new FieldProblem(
                    "/last_day",
                    "in-future",
                    "End date must be today or earlier: a backfill matches past care requests"));
        } else if (ChronoUnit.DAYS.between(first, last) >= settings.longestRange()) {
            problems.add(new FieldProblem(
                    "/last_day",
                    "too-long",
                    String.format(Locale.US, "Choose at most %,d days", settings.longestRange())));
        }
    }
}
