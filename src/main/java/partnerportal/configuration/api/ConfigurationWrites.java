package partnerportal.configuration.api;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import partnerportal.configuration.calls.Terms;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.shell.DryRunJson;

import java.net.URI;
import java.util.function.Function;

/** Answers with what came of a change, or of trying it. */
@Component
class ConfigurationWrites {

    static final String PATH = "/api/v1/partner-configurations";

    private final ConfigurationAnswers answers;

    ConfigurationWrites(ConfigurationAnswers answers) {
        this.answers = answers;
    }

    ResponseEntity<byte[]> changed(Published published, Terms terms) {
        return terms.dryRun() ? tried(published) : answer(published, new HttpHeaders(), 200, terms);
    }

    /** @param address where what was added is found */
    ResponseEntity<byte[]> added(Published published, Terms terms, Function<Published, String> address) {
        if (terms.dryRun()) {
            return tried(published);
        }
        var headers = new HttpHeaders();
        headers.setLocation(URI.create(address.apply(published)));
        return answer(published, headers, 201, terms);
    }

    private ResponseEntity<byte[]> answer(Published published, HttpHeaders headers, int status, Terms terms) {
        return answers.one(PublishedState.of(published.after()), terms.asker()).with(headers, status);
    }

    /** A trial has no tag: it is no state that anybody could name later. */
    private ResponseEntity<byte[]> tried(Published tried) {
        var json = tried.before() == null ? DryRunJson.created(tried.changes()) : DryRunJson.changed(tried.changes());
        return answers.plain(json).untagged();
    }
}
