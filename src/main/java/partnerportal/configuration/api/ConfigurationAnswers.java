package partnerportal.configuration.api;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.StateTags;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.directory.Directory;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Configurations in the form, and to the extent, that an asker gets them. */
@Component
class ConfigurationAnswers implements StateTags {

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

    @Override
    public String tag(PublishedState state, Asker asker) {
        return one(state, asker).tag();
    }

    ConfigurationJson jsonOf(PublishedState state, Asker asker) {
        var shown = shown(state, asker);
        return ConfigurationJson.of(
                shown, NamedRows.of(DirectoryNames.in(shown.snapshot().settings()), directory));
    }

    TaggedAnswer list(List<PublishedState> states, @Nullable String nextPageToken, Asker asker) {
        var shown = states.stream().map(state -> shown(state, asker)).toList();
        var named =
                DirectoryNames.in(shown.stream().map(PublishedState::snapshot).toList());
        var names = NamedRows.of(named, directory);
        var items =
                shown.stream().map(state -> ConfigurationJson.of(state, names)).toList();
        return plain(new ConfigurationJson.Listed(items, nextPageToken));
    }

    TaggedAnswer plain(Object answer) {
        return TaggedAnswer.of("", json.writeValueAsBytes(answer));
    }

    private static PublishedState shown(PublishedState state, Asker asker) {
        return new PublishedState(
                state.id(), state.revision(), state.snapshot().seenBy(asker), state.createdAt(), state.updatedAt());
    }
}
