package partnerportal.configuration.api;

import org.springframework.stereotype.Component;
import partnerportal.access.Asker;
import partnerportal.configuration.calls.StateTags;
import partnerportal.configuration.domain.DirectoryNames;
import partnerportal.configuration.domain.NamedRows;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.directory.Directory;
import partnerportal.shell.TaggedAnswer;
import tools.jackson.databind.json.JsonMapper;

/** Configurations in the form, and to the extent, that an asker gets them. */
@Component
class ConfigurationAnswers implements StateTags {

    private final Directory directory;
    private final JsonMapper json;

    ConfigurationAnswers(Directory directory, JsonMapper json) {
        this.directory = directory;
        this.json = json;
    }

    TaggedAnswer one(PublishedState state, Asker asker) {
        return tagged(state, jsonOf(state, asker));
    }

    @Override
    public String tag(PublishedState state, Asker asker) {
        return one(state, asker).tag();
    }

    /** @param names with every row that the state shows */
    TaggedAnswer one(PublishedState state, NamedRows names, Asker asker) {
        return tagged(state, ConfigurationJson.of(shown(state, asker), names));
    }

    /** With the directory's names as they are in the database now. */
    ConfigurationJson jsonOf(PublishedState state, Asker asker) {
        var shown = shown(state, asker);
        return ConfigurationJson.of(
                shown, NamedRows.of(DirectoryNames.in(shown.snapshot().settings()), directory));
    }

    TaggedAnswer plain(Object answer) {
        return TaggedAnswer.of("", json.writeValueAsBytes(answer));
    }

    /** The tag begins with the revision's number, so that a stale one still says what its holder saw. */
    private TaggedAnswer tagged(PublishedState state, ConfigurationJson answer) {
        return TaggedAnswer.of(state.revision() + "-", json.writeValueAsBytes(answer));
    }

    private static PublishedState shown(PublishedState state, Asker asker) {
        return new PublishedState(
                state.id(), state.revision(), state.snapshot().seenBy(asker), state.createdAt(), state.updatedAt());
    }
}
