package partnerportal.local;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import partnerportal.PartnerPortal;
import partnerportal.backfill.eligible.EligibleLists;
import partnerportal.backfill.match.Cleaning;
import partnerportal.backfill.match.Matcher;
import partnerportal.backfill.match.MemoryIndex;
import partnerportal.backfill.match.PersonFields;
import partnerportal.backfill.match.Weights;
import partnerportal.backfill.plan.PlanQueries;
import partnerportal.backfill.plan.RequestCommit;
import partnerportal.backfill.plan.UndoBackfill;
import partnerportal.backfill.runs.Backfill;
import partnerportal.backfill.runs.BackfillRequest;
import partnerportal.backfill.runs.BackfillState;
import partnerportal.backfill.runs.Backfills;
import partnerportal.backfill.runs.GivenFile;
import partnerportal.backfill.runs.StartBackfill;
import partnerportal.backfill.runs.SteerBackfill;
import partnerportal.backfill.runs.SteerBackfill.By;
import partnerportal.local.station.EligibilityWorld;
import partnerportal.local.station.World;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;
import partnerportal.station.CareRequest;
import partnerportal.station.CareRequestQuery;
import partnerportal.station.CareRequestSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What {@code bench/backfill} runs: a whole run from file to undo, beside Station alone and matching alone, everything on this
 * machine. Prints seconds and ratios.
 */
public final class BenchBackfill {

    private static final By SOMEBODY = new By(Actor.user("bench", "Bench"), Cause.PORTAL, "to measure");
    private static final Duration ANSWER = Duration.ofMillis(20);
    private static final LocalDate FIRST = LocalDate.of(2026, 7, 25);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 19);
    private static final int PAGE = 500;

    private final ConfigurableApplicationContext portal;
    private final LocalServices services;

    private BenchBackfill(ConfigurableApplicationContext portal, LocalServices services) {
        this.portal = portal;
        this.services = services;
    }

    /** @param arguments rows of the list, care requests, a folder for the data */
    public static void main(String[] arguments) {
        int rows = Integer.parseInt(arguments[0]);
        int requests = Integer.parseInt(arguments[1]);
        var folder = Path.of(arguments[2]);
        var services = LocalServices.kept(folder.resolve("postgres"), 0);
        var settings = services.settings("http://localhost:18090");
        settings.putAll(Map.of(
                "server.port", 18090, "management.server.port", 0, "spring.grpc.server.port", 0, "LOG_FORMAT", ""));
        try (var portal = new SpringApplicationBuilder(PartnerPortal.class)
                .profiles("local")
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("bench", settings)))
                .run()) {
            new BenchBackfill(portal, services).run(rows, requests, folder);
        }
        System.exit(0);
    }

    private void run(int rows, int requests, Path folder) {
        var station = services.outside().station();
        var world = World.of(7, requests);
        station.show(world);
        var file = file(EligibilityWorld.of(world, 8, rows, 0.5), folder.resolve("list-" + rows + ".csv"));
        var partner = partner();

        var began = System.nanoTime();
        var run = start(partner, file);
        var ready = until(run.id(), BackfillState.READY);
        print(
                "file of %,d rows uploaded, checked, loaded"
                        .formatted(ready.rows().read()),
                since(began));

        began = System.nanoTime();
        var index = index(ready);
        print("index built, %,d bytes a row".formatted(index.bytes() / index.size()), since(began));

        station.answersAfter(ANSWER);
        began = System.nanoTime();
        var careRequests = read();
        double stationAlone = since(began);
        print("Station alone, %,d care requests".formatted(careRequests.size()), stationAlone);

        match(index, careRequests.subList(0, Math.min(20_000, careRequests.size())));
        began = System.nanoTime();
        match(index, careRequests);
        double matchingAlone = since(began);
        print("matching alone, one thread", matchingAlone);

        began = System.nanoTime();
        portal.getBean(SteerBackfill.class).match(run.id(), SOMEBODY);
        var review = until(run.id(), BackfillState.REVIEW);
        double whole = since(began);
        print("matching end to end, index and all", whole);
        double pages = Duration.between(first(run.id()), review.at().review()).toMillis() / 1e3;
        print("of that from the first page to the last", pages);
        System.out.printf(
                Locale.US,
                "ratio to the larger alone %.2f (aim 1.25), %,.0f care requests a second (aim 7,000)%n",
                pages / Math.max(stationAlone, matchingAlone),
                review.requests().read() / pages);
        System.out.println(review.requests());

        began = System.nanoTime();
        var plan = portal.getBean(PlanQueries.class).plan(review);
        print("preview", since(began));
        began = System.nanoTime();
        portal.getBean(RequestCommit.class).commit(run.id(), plan.hash(), SOMEBODY);
        var done = until(run.id(), BackfillState.DONE);
        print("committed, " + done.applied(), since(began));
        began = System.nanoTime();
        portal.getBean(UndoBackfill.class).undo(run.id(), SOMEBODY);
        print("undone", since(began));
    }

    private java.time.Instant first(long id) {
        return portal.getBean(JdbcClient.class)
                .sql("select min(second) from backfill_rates where backfill_id = :id")
                .param("id", id)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private MemoryIndex index(Backfill run) {
        var builder = MemoryIndex.builder(Math.toIntExact(run.rows().usable()));
        portal.getBean(EligibleLists.class).forEach(run.id(), builder::add);
        return builder.build();
    }

    private List<CareRequest> read() {
        var source = portal.getBean(CareRequestSource.class);
        var all = new ArrayList<CareRequest>();
        var query = new CareRequestQuery(
                java.time.Instant.parse("2026-07-24T00:00:00Z"),
                java.time.Instant.parse("2026-11-21T00:00:00Z"),
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
        for (var one : careRequests) {
            var patient = one.patient();
            matcher.match(
                    cleaning.clean(new PersonFields(
                            patient.givenName(),
                            patient.middleName(),
                            patient.familyName(),
                            patient.suffix(),
                            patient.birthDate(),
                            patient.sex(),
                            patient.zip(),
                            patient.street(),
                            patient.phone(),
                            patient.ssnLastFour(),
                            null)),
                    LAST);
        }
    }

    private Backfill start(long partner, Path file) {
        try (var content = Files.newInputStream(file)) {
            return portal.getBean(StartBackfill.class)
                    .start(
                            new BackfillRequest(partner, FIRST, LAST, "", null),
                            new GivenFile.Uploaded("list.csv", content),
                            SOMEBODY,
                            null)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Backfill until(long id, BackfillState state) {
        var backfills = portal.getBean(Backfills.class);
        waitFor(() -> {
            var now = backfills.find(id).orElseThrow();
            if (now.state() == BackfillState.FAILED) {
                throw new IllegalStateException(now.standing().toString());
            }
            return now.state() == state;
        });
        return backfills.find(id).orElseThrow();
    }

    private static void waitFor(BooleanSupplier there) {
        var end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("It did not come about within 10 minutes");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private long partner() {
        return portal.getBean(JdbcClient.class).sql("""
                        insert into directory_partners (station_channel_item_id, display_name, active, created_at, updated_at)
                        select coalesce(max(station_channel_item_id), 0) + 1, 'Bench', true, now(), now()
                        from directory_partners returning id
                        """).query(Long.class).single();
    }

    private static Path file(EligibilityWorld list, Path file) {
        return Files.exists(file) ? file : list.write(file);
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void print(String what, double seconds) {
        System.out.printf(Locale.US, "%-60s %8.2f s%n", what, seconds);
    }
}
