package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationDraft.Saver;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.Revision;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Settings;
import partnerportal.directory.Directory;
import partnerportal.shared.NotFound;
import partnerportal.shell.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gathers what the pages of revisions show a person. */
@Component
class RevisionReading {

    private static final int PAGE_SIZE = 20;
    private static final int NUMBERS_OFFERED = 200;

    private final Revisions revisions;
    private final Directory directory;
    private final ChangeWords words;

    RevisionReading(Revisions revisions, Directory directory, ChangeWords words) {
        this.revisions = revisions;
        this.directory = directory;
        this.words = words;
    }

    /** @param below the number that all on the page are smaller than, null for the newest */
    RevisionsPage list(Shown shown, @Nullable Integer below, String asOf, Asker asker) {
        var latest = shown.liveRevision();
        var top = below == null ? latest + 1 : Math.clamp(below, 2, latest + 1);
        var found = revisions.list(shown.id(), top, PAGE_SIZE + 1);
        var items = new ArrayList<RevisionsPage.Item>();
        for (int at = 0; at < Math.min(found.size(), PAGE_SIZE); at++) {
            var before = at + 1 < found.size() ? found.get(at + 1) : null;
            items.add(new RevisionsPage.Item(
                    RevisionFacts.of(found.get(at), asker), changes(before, found.get(at), asker)));
        }
        var path = path(shown.id());
        return new RevisionsPage(
                shown.id(),
                shown.name(),
                latest,
                items,
                numbers(latest),
                asOf,
                asker.isStaff(),
                top <= latest ? path + "?below=" + Math.min(top + PAGE_SIZE, latest + 1) : null,
                found.size() > PAGE_SIZE ? path + "?below=" + (top - PAGE_SIZE) : null);
    }

    ComparisonPage compare(Shown shown, int from, int to, Asker asker) {
        var before = find(shown, from);
        var after = find(shown, to);
        return new ComparisonPage(
                shown.id(),
                shown.name(),
                RevisionFacts.of(before, asker),
                RevisionFacts.of(after, asker),
                changes(before, after, asker),
                numbers(shown.liveRevision()),
                asker.isStaff(),
                isRestorable(shown, from, asker));
    }

    RevisionPage one(Shown shown, int number, @Nullable Instant asOf, Asker asker) {
        var revision = find(shown, number);
        var snapshot = revision.snapshot().seenBy(asker);
        var settings = snapshot.settings();
        var names = DirectoryWords.of(settings, directory);
        return new RevisionPage(
                shown.id(),
                shown.name(),
                shown.liveRevision(),
                asOf,
                RevisionFacts.of(revision, asker),
                settings,
                snapshot.deactivatedAt(),
                MarketMatrix.of(settings, names),
                SourceFacts.of(settings, names),
                StatusWord.ofPast(settings.ssoConnection()),
                StatusWord.ofPast(settings.redoxConnection()),
                changes(revisions.find(shown.id(), number - 1).orElse(null), revision, asker),
                asker.isStaff(),
                isRestorable(shown, number, asker),
                draftSavers(shown),
                shown.draftVersion());
    }

    /** The number of the revision that was in force at a moment; null when nothing was published yet. */
    @Nullable
    Integer numberAt(Shown shown, Instant moment) {
        return revisions.at(shown.id(), moment).map(Revision::number).orElse(null);
    }

    /** @throws NotFound when there is none of the number */
    Revision find(Shown shown, int number) {
        return revisions.find(shown.id(), number).orElseThrow(NotFound::new);
    }

    static String path(long id) {
        return "/configurations/" + id + "/revisions";
    }

    static boolean isRestorable(Shown shown, int number, Asker asker) {
        return asker.may(Action.EDIT_CONFIGURATIONS) && number != shown.liveRevision();
    }

    private List<ChangeLine> changes(@Nullable Revision before, Revision after, Asker asker) {
        var from = before == null
                ? new ConfigurationSnapshot(Settings.empty(), null)
                : before.snapshot().seenBy(asker);
        return words.of(ConfigurationDiff.between(from, after.snapshot().seenBy(asker)));
    }

    private static List<Option> numbers(int latest) {
        return IntStream.iterate(latest, number -> number > 0, number -> number - 1)
                .limit(NUMBERS_OFFERED)
                .mapToObj(number -> new Option(Integer.toString(number), "Revision " + number))
                .toList();
    }

    private static @Nullable String draftSavers(Shown shown) {
        var view = shown.draft();
        return view == null
                ? null
                : view.draft().savers().stream().map(Saver::name).collect(Collectors.joining(", "));
    }
}
