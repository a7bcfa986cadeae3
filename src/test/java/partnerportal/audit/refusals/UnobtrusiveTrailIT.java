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

import static org.assertj.core.api.Assertions.assertThat;

@AuditTest
@ExtendWith(OutputCaptureExtension.class)
class UnobtrusiveTrailIT {

    @Test
    void logHasWhatTheDatabaseDoesNotTake(
            @Autowired AuditTrail trail, @Autowired AuditTables tables, CapturedOutput output) {
        var registry = new SimpleMeterRegistry();
        var recorder = new SignInRecorder(new UnobtrusiveTrail(trail, registry));
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
}
