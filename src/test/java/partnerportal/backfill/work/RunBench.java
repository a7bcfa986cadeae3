package partnerportal.backfill.work;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.google.errorprone.annotations.FormatMethod;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;
import partnerportal.backfill.review.PatientFields;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.backfill.runs.Steering;
import partnerportal.local.LocalServices;
import partnerportal.local.SeparatePortal;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.LocalStation;
import partnerportal.local.station.World;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code bench/backfill} runs: a whole backfill from file to undo, beside Station alone and matching alone, everything on
 * this machine.
 */
final class RunBench {

    private static final By SOMEBODY = new By(Actor.user("bench", "Bench"), Cause.PORTAL, "to measure");
    private static final Duration ANSWER = Duration.ofMillis(20);
    private static final int PAGE = 500;
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 25);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 19);

    private final SeparatePortal portal;
    private final LocalStation station;
    private final Runs runs;

    private RunBench(SeparatePortal portal, LocalStation station) {
        this.portal = portal;
        this.station = station;
        this.runs = new Runs(portal.beans());
    }

    /** @param arguments a folder for the database, rows of the list, care requests, rounds */
    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int rows = Integer.parseInt(arguments[1]);
        int careRequests = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        var services = LocalServices.kept(Path.of(arguments[0]).resolve("postgres"), 0);
        var station = services.outside().station();
        station.show(World.of(7, careRequests));
        try (var portal = SeparatePortal.start(services, Map.of("LOG_FORMAT", ""))) {
            var bench = new RunBench(portal, station);
            for (int round = 1; round <= rounds; round++) {
                say(
                        "round %d: %,d rows, %,d care requests, Station answers after %d ms",
                        round, rows, careRequests, ANSWER.toMillis());
                bench.round(EligibilityWorld.of(station.world(), 8, rows, 0.5));
            }
        }
    }

    private void round(EligibilityWorld list) {
        long began = System.nanoTime();
        var ready = runs.until(runs.start(newPartner(), FIRST, LAST, list).id(), BackfillState.READY);
        took("file given, checked and loaded", began);

        began = System.nanoTime();
        var index = index(ready);
        took("index of the list, on its own", began);

        station.answersAfter(ANSWER);
        began = System.nanoTime();
        var careRequests = readStation();
        double stationAlone = took("Station, on its own", began);

        match(index, careRequests.subList(0, Math.min(20_000, careRequests.size())));
        began = System.nanoTime();
        match(index, careRequests);
        double matchingAlone = took("matching, on its own, one thread", began);

        began = System.nanoTime();
        bean(SteerBackfill.class).steer(ready.id(), Steering.MATCH, SOMEBODY);
        var review = runs.until(ready.id(), BackfillState.REVIEW);
        took("matching, from the click to the review", began);
        double pages = secondsOfPages(review);
        say(
                "  %-42s %7.2f s, %.2f times (at most 1.25); %,.0f care requests/s (at least 7,000)",
                "  from the first page to the last",
                pages,
                pages / Math.max(stationAlone, matchingAlone),
                review.requests().read() / pages);
        station.answersAfter(Duration.ZERO);

        began = System.nanoTime();
        var plan = bean(PlanQueries.class).plan(review);
        took("preview", began);
        began = System.nanoTime();
        bean(RequestCommit.class).commit(ready.id(), plan.hash(), SOMEBODY);
        runs.until(ready.id(), BackfillState.DONE);
        took("commit of %,d associations".formatted(review.requests().matched()), began);
        began = System.nanoTime();
        bean(UndoBackfill.class).undo(ready.id(), SOMEBODY);
        took("undo", began);
    }

    private MemoryIndex index(Backfill run) {
        var builder = MemoryIndex.builder(Math.toIntExact(run.rows().usable()));
        bean(EligibleLists.class).forEach(run.id(), builder::add);
        return builder.build();
    }

    private List<CareRequest> readStation() {
        var source = bean(CareRequestSource.class);
        var all = new ArrayList<CareRequest>();
        var query = new CareRequestQuery(
                FIRST.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                LAST.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant(),
                PAGE,
                null);
        for (var page = source.list(query); ; page = source.list(query.after(page.nextPageToken()))) {
            all.addAll(page.careRequests());
            if (page.nextPageToken() == null) {
                return all;
            }
        }
    }

    private static void match(MemoryIndex index, List<CareRequest> careRequests) {
        var cleaning = new Cleaning();
        var matcher = new Matcher(index, Weights.standard());
        for (var careRequest : careRequests) {
            matcher.match(cleaning.clean(PatientFields.of(careRequest.patient())), LAST);
        }
    }

    private double secondsOfPages(Backfill run) {
        var first = bean(JdbcClient.class)
                .sql("select min(second) from backfill_rates where backfill_id = :id")
                .param("id", run.id())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(first, run.at().review()).toMillis() / 1e3;
    }

    private long newPartner() {
        return bean(JdbcClient.class).sql("""
                        insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                        select coalesce(max(station_channel_item_id), 0) + 1, 'Bench', true, now(), now()
                        from directory_partners returning id
                        """).query(Long.class).single();
    }

    private <T> T bean(Class<T> type) {
        return portal.beans().getBean(type);
    }

    private static double took(String what, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        say("  %-42s %7.2f s", what, seconds);
        return seconds;
    }

    @FormatMethod
    private static void say(String form, Object... figures) {
        System.out.println(String.format(Locale.US, form, figures));
    }
}
