package partnerportal.configuration.web;

import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationDrafts;
import partnerportal.configuration.domain.DraftView;
import partnerportal.configuration.domain.Drafting;
import partnerportal.shell.NeedsMe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The drafts that a person saved into and nobody published yet. */
@Component
class MyDrafts implements NeedsMe {

    private static final int MOST = 20;

    private final ConfigurationDrafts drafts;
    private final Drafting drafting;
    private final ChangeWords words;

    MyDrafts(ConfigurationDrafts drafts, Drafting drafting, ChangeWords words) {
        this.drafts = drafts;
        this.drafting = drafting;
        this.words = words;
    }

    @Override
    public String heading() {
        return "My drafts";
    }

    @Override
    public List<Waiting> waitingFor(Asker asker) {
        if (!asker.may(Action.EDIT_CONFIGURATIONS)) {
            return List.of();
        }
        return drafts.savedBy(asker.actor().subject(), MOST).stream()
                .map(drafting::view)
                .flatMap(Optional::stream)
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(DraftView view) {
        var published = view.published();
        var settings = published == null ? view.settings() : published.settings();
        return new Waiting(
                Objects.requireNonNullElse(settings.name(), "Unnamed draft"),
                ListQuery.PATH + "/" + view.draft().configurationId(),
                sentence(view),
                view.draft().updatedAt());
    }

    private String sentence(DraftView view) {
        if (view.published() == null) {
            return "Not published yet";
        }
        if (view.hasConflicts()) {
            return "Changed here and in what is live: choose between the two";
        }
        var changes = words.of(view.changes()).size();
        return changes == 1 ? "1 change is not published" : changes + " changes are not published";
    }
}
