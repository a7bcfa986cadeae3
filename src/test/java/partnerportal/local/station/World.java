package partnerportal.local.station;

import partnerportal.station.CareRequest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * People and their care requests, made from a seed: any of them can be asked for at any time, none is kept. Care requests have
 * numbers from 0 in the order of (created at, id); people have numbers from 0, and those from {@link #people()} on never asked
 * for a visit.
 */
public final class World {

    /** The last day of the demo's world; fixed, because what is done with its care requests is kept. */
    public static final LocalDate DEMO_END = LocalDate.of(2026, 11, 20);

    private static final int DEMO_DAYS = 120;
    private static final long VISITS = 5;
    private static final long RECORDS = 6;

    private final long seed;
    private final long people;
    private final Timeline timeline;
    private final Households households;

    private World(long seed, long people, Timeline timeline, LocalDate lastDay) {
        this.seed = seed;
        this.people = people;
        this.timeline = timeline;
        this.households = new Households(seed, lastDay);
    }

    /**
     * A world of so many care requests over whole days, counted in UTC, of two people or some more for every three of them.
     *
     * @param lastDay inclusive
     */
    public static World of(long seed, long careRequests, LocalDate firstDay, LocalDate lastDay) {
        var begin = firstDay.atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        long households = 1 + careRequests * 2 / 3 / Households.SIZE;
        return new World(seed, households * Households.SIZE, new Timeline(seed, careRequests, begin, end), lastDay);
    }

    /** The 120 days of the demo, with so many care requests. */
    public static World of(long seed, long careRequests) {
        return of(seed, careRequests, DEMO_END.minusDays(DEMO_DAYS - 1L), DEMO_END);
    }

    /** What the run command and the tests have around them. */
    public static World demo() {
        return of(20_261_120, 600);
    }

    public long careRequests() {
        return timeline.count();
    }

    /** How many people may have asked for visits. */
    public long people() {
        return people;
    }

    /** The first moment of the world's days. */
    public Instant begin() {
        return timeline.begin();
    }

    /** The first moment after them. */
    public Instant end() {
        return timeline.end();
    }

    /** As Station has it: the patient is written down as somebody understood them. */
    public CareRequest careRequest(long number) {
        if (number < 0 || number >= careRequests()) {
            throw new IndexOutOfBoundsException(number);
        }
        var person = person(personOf(number));
        // A patient is mostly the same record again, but some have two or three.
        long entry = Math.max(0, Dice.of(seed, VISITS, number, 1).below(12) - 9);
        var patient = new Sighting(Dice.of(seed, RECORDS, person.number(), entry)).of(person);
        return new CareRequest(timeline.id(number), timeline.createdAt(number), person.externalMarketId(), patient);
    }

    public Stream<CareRequest> all() {
        return LongStream.range(0, careRequests()).mapToObj(this::careRequest);
    }

    /** The number of the care request with the id. */
    public OptionalLong numberOf(long careRequestId) {
        return timeline.numberOf(careRequestId);
    }

    /** The first number that was created at the moment or later. */
    public long firstSince(Instant moment) {
        return timeline.firstSince(moment);
    }

    /** The first number that comes after (moment, id). */
    public long firstAfter(Instant moment, long id) {
        return timeline.firstAfter(moment, id);
    }

    /** The truth: who the patient of the care request with this number is. */
    public long personOf(long number) {
        var dice = Dice.of(seed, VISITS, number);
        // Every tenth person asks again and again.
        return dice.chance(0.3) ? dice.below((people + 9) / 10) * 10 : dice.below(people);
    }

    /** The truth: who the patient of the care request with this id is. */
    public Person patientOf(long careRequestId) {
        return person(personOf(numberOf(careRequestId).orElseThrow()));
    }

    /** Anybody, also beyond those who asked for visits. */
    public Person person(long number) {
        return households.person(number);
    }

    long seed() {
        return seed;
    }
}
