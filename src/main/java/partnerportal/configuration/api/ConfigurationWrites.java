package partnerportal.configuration.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Precondition;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Submission;
import partnerportal.shell.DryRunJson;

import java.net.URI;
import java.time.Clock;
import java.util.function.Function;

/** Hands what callers want in at the gate, or only tries it, and answers with what came of it. */
@Component
class ConfigurationWrites {

    static final String PATH = "/api/v1/partner-configurations";

    private final ConfigurationGate gate;
    private final PartnerConfigurations configurations;
    private final Revisions revisions;
    private final ConfigurationAnswers answers;
    private final Clock clock;

    /** How a caller wants a change made. */
    record Terms(@Nullable String ifMatch, boolean dryRun) {}

    ConfigurationWrites(
            ConfigurationGate gate,
            PartnerConfigurations configurations,
            Revisions revisions,
            ConfigurationAnswers answers,
            Clock clock) {
        this.gate = gate;
        this.configurations = configurations;
        this.revisions = revisions;
        this.answers = answers;
        this.clock = clock;
    }

    ResponseEntity<byte[]> create(Settings settings, Submission submission, boolean dryRun, Asker asker) {
        if (dryRun) {
            return tried(gate.tryCreate(settings));
        }
        var created = gate.create(configurations.nextId(), settings, clock.instant(), submission);
        return created(created, PATH + "/" + created.after().id(), asker);
    }

    ResponseEntity<byte[]> change(
            long id, ConfigurationChange change, Submission submission, Terms terms, Asker asker) {
        return change(
                id, change, submission, terms, asker, published -> answer(published, new HttpHeaders(), 200, asker));
    }

    /** A change that adds something, which is then found at an address of its own. */
    ResponseEntity<byte[]> add(
            long id,
            ConfigurationChange change,
            Submission submission,
            Terms terms,
            Asker asker,
            Function<Published, String> address) {
        return change(
                id, change, submission, terms, asker, published -> created(published, address.apply(published), asker));
    }

    private ResponseEntity<byte[]> change(
            long id,
            ConfigurationChange change,
            Submission submission,
            Terms terms,
            Asker asker,
            Function<Published, ResponseEntity<byte[]>> answer) {
        var precondition =
                terms.ifMatch() == null ? Precondition.none() : new IfMatch(terms.ifMatch(), asker, answers, revisions);
        return terms.dryRun()
                ? tried(gate.tryChange(id, change, precondition))
                : answer.apply(gate.change(id, change, submission, precondition));
    }

    private ResponseEntity<byte[]> created(Published published, String address, Asker asker) {
        var headers = new HttpHeaders();
        headers.setLocation(URI.create(address));
        return answer(published, headers, 201, asker);
    }

    private ResponseEntity<byte[]> answer(Published published, HttpHeaders headers, int status, Asker asker) {
        return answers.one(PublishedState.of(published.after()), asker).with(headers, status);
    }

    /** A trial has no tag: it is no state that anybody could name later. */
    private ResponseEntity<byte[]> tried(Published tried) {
        var json = tried.before() == null ? DryRunJson.created(tried.changes()) : DryRunJson.changed(tried.changes());
        return answers.plain(json).untagged();
    }
}
