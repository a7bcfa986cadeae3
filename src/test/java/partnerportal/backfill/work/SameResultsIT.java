package partnerportal.backfill.work;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.eligible.EligibilityIndexes;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Cursor;
import partnerportal.configuration.domain.DirectoryRowsForTests;
import partnerportal.directory.Directory;
import partnerportal.local.PortalTest;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.World;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;

import static org.assertj.core.api.Assertions.assertThat;

/** However many threads match, and however Station's answers are cut into pages, the results are the same. */
@PortalTest
class SameResultsIT {

    private static final LocalDate FIRST = LocalDate.of(2026, 6, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 29);
    private static final World WORLD = World.of(43, 3_000, FIRST.minusDays(1), LAST.plusDays(1));

    @Autowired
    ApplicationContext portal;

    @Autowired
    LocalStation station;

    Backfill run;

    @BeforeEach
    void load(@Autowired JdbcClient jdbc) {
        station.show(WORLD);
        var runs = new Runs(portal);
        var begun = runs.start(
                new DirectoryRowsForTests(jdbc).partner(), FIRST, LAST, EligibilityWorld.of(WORLD, 44, 4_000, 0.6));
        run = runs.until(begun.id(), BackfillState.READY);
    }

    @AfterEach
    void recover() {
        station.recover();
    }

    @Test
    void doNotDependOnThreadsNorOnPages() throws InterruptedException {
        var first = matched(1, 100);
        assertThat(first).hasSizeGreaterThan(2_500);
        assertThat(first.stream().map(FoundPerson::outcome)).contains("EXACT", "PROBABLE", "REVIEW", "NONE");
        assertThat(matched(3, 100)).isEqualTo(first);
        assertThat(matched(1, 2_000)).isEqualTo(first);
        assertThat(matched(3, 2_000)).isEqualTo(first);
    }

    private List<FoundPerson> matched(int threads, int pageSize) throws InterruptedException {
        var days = new RangeOfDays(run.order(), portal.getBean(Directory.class));
        var query = new CareRequestQuery(days.from(), days.until(), pageSize, null);
        var found = new ArrayList<FoundPerson>();
        try (var list = portal.getBean(EligibilityIndexes.class).open(run.id(), run.epoch());
                var matchers = new ForkJoinPool(threads)) {
            var matching = new MatchPage(
                    days, new Cleaning(), new Matcher(list.index(), Weights.standard()), list.hasEligibilityDates());
            try (var pages = new PagesAhead(
                    portal.getBean(CareRequestSource.class), query, Cursor.START, matching::match, matchers)) {
                var page = pages.next();
                found.addAll(page.found());
                while (!page.isLast()) {
                    page = pages.next();
                    found.addAll(page.found());
                }
            }
        }
        return found;
    }
}
