package partnerportal.configuration.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Source;
import partnerportal.directory.Directory;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Configurations in the form, and to the extent, that an asker gets them. */
@Component
class ConfigurationAnswers {

    private final Directory directory;
    private final JsonMapper json;

    ConfigurationAnswers(Directory directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    /** The tag begins with the revision's number, so that a stale one still says what its holder saw. */
    TaggedAnswer one(PublishedState state, Asker asker) {
        return TaggedAnswer.of(state.revision() + "-", json.writeValueAsBytes(jsonOf(state, asker)));
    }

    ConfigurationJson jsonOf(PublishedState state, Asker asker) {
        var shown = shown(state, asker);
        return ConfigurationJson.of(shown, Names.in(List.of(shown.snapshot()), directory));
    }

    TaggedAnswer list(List<PublishedState> states, @Nullable String nextPageToken, Asker asker) {
        var shown = states.stream().map(state -> shown(state, asker)).toList();
        var names = Names.in(shown.stream().map(PublishedState::snapshot).toList(), directory);
        var items =
                shown.stream().map(state -> ConfigurationJson.of(state, names)).toList();
        return plain(new ConfigurationJson.Listed(items, nextPageToken));
    }

    TaggedAnswer plain(Object answer) {
        return TaggedAnswer.of("", json.writeValueAsBytes(answer));
    }

    /** Partners' people do not see the sources that only orders from Redox go to. */
    static ConfigurationSnapshot shown(ConfigurationSnapshot snapshot, Asker asker) {
        if (asker.isStaff()) {
            return snapshot;
        }
        var settings = snapshot.settings();
        var open = settings.sources().stream()
                .filter(Predicate.not(Source::redoxOnly))
                .collect(Collectors.toSet());
        return new ConfigurationSnapshot(settings.withSources(open), snapshot.deactivatedAt());
    }

    private static PublishedState shown(PublishedState state, Asker asker) {
        return new PublishedState(
                state.id(), state.revision(), shown(state.snapshot(), asker), state.createdAt(), state.updatedAt());
    }
}
