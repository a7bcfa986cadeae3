package partnerportal.audit.seals;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import partnerportal.audit.AuditEvent;
import partnerportal.audit.AuditTables;
import partnerportal.audit.AuditTrail;
import partnerportal.shared.Actor;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Everything around the trail's seals, with processes that can be started anew. */
final class Sealing {

    static final String FIRST_KEY = "dGhlIGZpcnN0IGtleSB0aGF0IHNlYWxzIHRoZSB0cmFpbA==";
    static final String SECOND_KEY = "dGhlIHNlY29uZCBrZXkgdGhhdCBzZWFscyB0aGUgdHJhaWw=";

    final AuditTables tables;
    final JdbcClient jdbc;
    final TransactionTemplate transaction;
    final MeterRegistry registry = new SimpleMeterRegistry();
    private final AuditTrail trail;
    private final PlatformTransactionManager transactions;

    Sealing(AuditTables tables, JdbcClient jdbc, AuditTrail trail, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.trail = trail;
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A process of the portal, which remembers what it sealed. */
    record Process(SealAuditTrail seal, VerifyAuditTrail verify) {

        Verification verification() {
            return verify.run(null);
        }
    }

    Process process() {
        return process(FIRST_KEY);
    }

    Process process(String key, String... retired) {
        var seals = new Seals(jdbc);
        var keys = new SealKeys(new AuditProperties(key, List.of(retired), Duration.ofSeconds(10)));
        var remembered = new RememberedSeal();
        var metrics = new SealMetrics(registry);
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return new Process(
                new SealAuditTrail(jdbc, seals, keys, remembered, metrics, transactions, clock),
                new VerifyAuditTrail(jdbc, seals, keys, remembered, metrics, transactions));
    }

    /** Each in a transaction of its own. */
    void write(String... subjects) {
        Arrays.stream(subjects).forEach(subject -> transaction.executeWithoutResult(status -> writeWithin(subject)));
    }

    void writeWithin(String subject) {
        trail.done(Actor.user("auth0|dana", "Dana"), AuditEvent.of("thing.changed", "thing", subject, null));
    }

    /** The subjects in the order of their seals. */
    List<String> sealed() {
        return jdbc.sql(
                        "select subject_id from audit_seals s join audit_entries e on e.id = s.entry_id order by position")
                .query(String.class)
                .list();
    }

    long idOf(String subject) {
        return tables.number("select id from audit_entries where subject_id = ?", subject);
    }

    SealMark newest() {
        return new Seals(jdbc).newest().orElseThrow().mark();
    }
}
