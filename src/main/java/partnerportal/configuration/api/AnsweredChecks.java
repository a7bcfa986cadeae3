package partnerportal.configuration.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.checks.CheckConnection;
import partnerportal.configuration.checks.Checkable;
import partnerportal.configuration.checks.LiveStates;
import partnerportal.configuration.checks.ProbeConnection;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConnectionChecks;
import partnerportal.configuration.domain.Drafting;
import partnerportal.shared.Cause;
import partnerportal.shared.Conflict;
import partnerportal.shared.NotFound;
import partnerportal.shell.IdempotencyKeys;
import partnerportal.shell.TaggedAnswer;

/** Makes and lists checks for callers. What was never published is not found, its draft neither. */
@Component
class AnsweredChecks {

    private static final int LISTED = 20;

    private final LiveStates live;
    private final Drafting drafting;
    private final ProbeConnection probe;
    private final CheckConnection check;
    private final ConnectionChecks checks;
    private final ConfigurationAnswers answers;
    private final IdempotencyKeys keys;

    AnsweredChecks(
            LiveStates live,
            Drafting drafting,
            ProbeConnection probe,
            CheckConnection check,
            ConnectionChecks checks,
            ConfigurationAnswers answers,
            IdempotencyKeys keys) {
        this.live = live;
        this.drafting = drafting;
        this.probe = probe;
        this.check = check;
        this.checks = checks;
        this.answers = answers;
        this.keys = keys;
    }

    /** The other side is asked before the transaction of key and result begins. */
    ResponseEntity<byte[]> make(
            long id, CheckKind kind, @Nullable ConnectionCheckBody body, @Nullable String key, Asker asker) {
        var request = ConfigurationWrites.PATH + "/" + id + "/" + kind.slug() + "-checks" + body;
        return keys.answered(key, asker, request).orElseGet(() -> {
            var finding = probe.probe(checkable(id, body != null && body.isDraft()), kind);
            return keys.once(key, asker, request, () -> {
                var made = check.keep(finding, asker.actor(), Cause.API);
                return answers.plain(ConnectionCheckJson.of(made, asker)).untagged();
            });
        });
    }

    TaggedAnswer list(long id, CheckKind kind, Asker asker) {
        var state = checks.state(id, kind, live(id).settings());
        return answers.plain(ConnectionCheckJson.Listed.of(state, checks.list(id, kind, LISTED), asker));
    }

    private Checkable checkable(long id, boolean draft) {
        var published = live(id);
        if (!draft) {
            return published;
        }
        return drafting.view(id)
                .map(Checkable::draft)
                .orElseThrow(() -> new Conflict(
                        "nothing-to-check", "The configuration has no draft. Check what is live instead."));
    }

    private Checkable live(long id) {
        return live.find(id).orElseThrow(NotFound::new);
    }
}
