package partnerportal.audit.refusals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import partnerportal.access.SignInEvent.TokenRefused;
import partnerportal.audit.AuditTables;
import partnerportal.audit.AuditTest;
import partnerportal.audit.AuditTrail;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;

@AuditTest
@ExtendWith(OutputCaptureExtension.class)
class UnobtrusiveTrailIT {

    @Test
    void logHasWhatTheDatabaseDoesNotTake(
            @Autowired AuditTrail trail, @Autowired AuditTables tables, CapturedOutput output) {
        var registry = new SimpleMeterRegistry();
        var recorder = new SignInRecorder(new UnobtrusiveTrail(trail, registry, Clock.systemUTC()));
        tables.empty();
        tables.run("alter table audit_entries rename to elsewhere");
        try {
            recorder.on(new TokenRefused("invalid_token", "POST", "/api/v1/partner-configurations"));
        } finally {
            tables.run("alter table elsewhere rename to audit_entries");
        }

        assertThat(output).contains("Not in the audit trail", "token.refused", "/api/v1/partner-configurations");
        assertThat(registry.counter("portal.refusals", "action", "token.refused")
                        .count())
                .isEqualTo(1);
        assertThat(tables.number("select count(*) from audit_entries")).isZero();
    }

    @Test
    void databaseIsLeftAloneForASecondAfterAFailure(
            @Autowired AuditTrail trail, @Autowired AuditTables tables, CapturedOutput output) {
        var now = new AtomicReference<>(Instant.parse("2026-11-01T10:00:00Z"));
        var recorder = new SignInRecorder(new UnobtrusiveTrail(trail, new SimpleMeterRegistry(), clock(now)));
        var refused = new TokenRefused("invalid_token", "POST", "/api/v1/partner-configurations");
        tables.empty();
        tables.run("alter table audit_entries rename to elsewhere");
        try {
            recorder.on(refused);
        } finally {
            tables.run("alter table elsewhere rename to audit_entries");
        }

        now.updateAndGet(before -> before.plusMillis(999));
        recorder.on(refused);
        assertThat(output).contains("the one before was not taken");
        assertThat(tables.number("select count(*) from audit_entries")).isZero();

        now.updateAndGet(before -> before.plusMillis(1));
        recorder.on(refused);
        recorder.on(refused);
        assertThat(tables.number("select count(*) from audit_entries")).isEqualTo(2);
    }

    private static Clock clock(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
