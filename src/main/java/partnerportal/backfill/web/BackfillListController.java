package partnerportal.backfill.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.access.Requires;
import partnerportal.backfill.runs.BackfillQueries;
import partnerportal.backfill.runs.BackfillQueries.Group;
import partnerportal.shared.BadRequest;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The runs there are, by what they wait for. */
@Controller
class BackfillListController {

    private static final int PAGE_SIZE = 20;

    private final BackfillQueries queries;
    private final Partners partners;

    BackfillListController(BackfillQueries queries, Partners partners) {
        this.queries = queries;
        this.partners = partners;
    }

    @Requires(Action.READ_BACKFILLS)
    @GetMapping(BackfillListPage.PATH)
    String list(
            @RequestParam(defaultValue = "running") String show,
            @RequestParam(required = false) @Nullable Long below,
            Asker asker,
            Model model) {
        var group = group(show);
        var counts = queries.counts(null);
        var found = queries.list(group, null, below, PAGE_SIZE + 1);
        var shown = found.stream().limit(PAGE_SIZE).toList();
        var names = partners.names(
                shown.stream().map(run -> run.order().partnerId()).collect(Collectors.toSet()));
        model.addAttribute(
                "page",
                new BackfillListPage(
                        group,
                        BackfillListPage.tabs(group, counts),
                        shown.stream()
                                .map(run -> BackfillListPage.Line.of(run, names))
                                .toList(),
                        found.size() > PAGE_SIZE
                                ? "%s?show=%s&below=%d"
                                        .formatted(
                                                BackfillListPage.PATH,
                                                show,
                                                shown.getLast().id())
                                : null,
                        counts.values().stream().mapToLong(Long::longValue).sum() == 0,
                        asker.may(Action.WRITE_BACKFILLS)));
        return "backfill/list";
    }

    private static Group group(String show) {
        return Arrays.stream(Group.values())
                .filter(group -> BackfillListPage.word(group).equals(show))
                .findFirst()
                .orElseThrow(() -> new BadRequest("show", "Use one of running, waiting, done and failed for show."));
    }
}
