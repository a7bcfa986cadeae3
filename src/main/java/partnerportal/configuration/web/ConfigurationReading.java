package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import partnerportal.access.Action;
import partnerportal.access.Asker;
import partnerportal.configuration.domain.CheckKind;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationDraft.Saver;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.DraftView;
import partnerportal.configuration.domain.PartnerViewClosures;
import partnerportal.configuration.domain.Readiness;
import partnerportal.configuration.domain.Revision;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.SurroundingsLookup;
import partnerportal.configuration.web.ConfigurationPage.DraftCard;
import partnerportal.configuration.web.ConfigurationPage.HistoryItem;
import partnerportal.directory.Directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers what the page of one configuration shows a person. */
@Component
class ConfigurationReading {

    private static final int NEWEST_REVISIONS = 3;

    private final Revisions revisions;
    private final SurroundingsLookup surroundings;
    private final Directory directory;
    private final ChangeWords words;
    private final ConnectionReading connections;
    private final PartnerViewClosures closures;
    private final Clock clock;

    ConfigurationReading(
            Revisions revisions,
            SurroundingsLookup surroundings,
            Directory directory,
            ChangeWords words,
            ConnectionReading connections,
            PartnerViewClosures closures,
            Clock clock) {
        this.revisions = revisions;
        this.surroundings = surroundings;
        this.directory = directory;
        this.words = words;
        this.connections = connections;
        this.closures = closures;
        this.clock = clock;
    }

    /** @param live whether to show what is live although there is a draft */
    ConfigurationPage page(Shown shown, Asker asker, boolean live) {
        var settings = new ConfigurationSnapshot(shown.settings(live), null)
                .seenBy(asker)
                .settings();
        var named = DirectoryWords.of(settings, directory);
        var published = shown.published();
        boolean mayEdit = asker.may(Action.EDIT_CONFIGURATIONS);
        var newest = revisions.list(shown.id(), null, NEWEST_REVISIONS + 1);
        return new ConfigurationPage(
                shown.id(),
                shown.name(),
                StatusWord.ofConfiguration(published != null, published != null && published.isDeactivated()),
                published != null,
                published != null && published.isDeactivated(),
                published == null ? null : published.revision(),
                published == null ? shown.createdAt() : published.updatedAt(),
                newest.isEmpty() ? null : who(newest.getFirst(), asker),
                settings,
                live && shown.draft() != null && published != null,
                mayEdit,
                published == null || shown.draft() == null ? List.of() : changedSections(shown.draft()),
                MarketMatrix.of(settings, named),
                SourceFacts.of(settings, named),
                connections.card(shown, live, CheckKind.SSO, asker),
                connections.card(shown, live, CheckKind.REDOX, asker),
                mayEdit ? readiness(shown, settings) : null,
                shown.draft() == null ? null : card(shown.draft()),
                mayEdit ? onboarding(shown) : null,
                history(newest, asker),
                mayEdit ? closures.find(shown.id()).orElse(null) : null);
    }

    Readiness readiness(Shown shown, Settings settings) {
        return Readiness.of(settings, surroundings.of(shown.id(), settings, shown.publishedSettings()));
    }

    DraftCard card(DraftView view) {
        var lines = words.of(view.changes());
        return new DraftCard(
                lines.size(),
                lines,
                view.draft().savers().stream().map(Saver::name).toList(),
                view.draft().updatedAt(),
                view.isBehind(),
                view.conflicts().size());
    }

    private static List<Section> changedSections(DraftView view) {
        return view.changes().stream()
                .map(change -> Section.of(change.path()))
                .distinct()
                .toList();
    }

    private List<HistoryItem> history(List<Revision> newest, Asker asker) {
        var items = new ArrayList<HistoryItem>();
        for (int at = 0; at < Math.min(newest.size(), NEWEST_REVISIONS); at++) {
            var revision = newest.get(at);
            var before = at + 1 < newest.size()
                    ? newest.get(at + 1).snapshot()
                    : new ConfigurationSnapshot(Settings.empty(), null);
            boolean wasFirst = revision.number() == 1;
            var changes = at == 0 && !wasFirst
                    ? words.of(ConfigurationDiff.between(
                            before.seenBy(asker), revision.snapshot().seenBy(asker)))
                    : List.<ChangeLine>of();
            items.add(new HistoryItem(
                    revision.number(),
                    who(revision, asker),
                    asker.isStaff() ? revision.reason() : null,
                    revision.publishedAt(),
                    changes));
        }
        return items;
    }

    /** Partners' people are not told which of our people did what. */
    static String who(Revision revision, Asker asker) {
        return asker.isStaff() ? revision.actor().name() : "Support";
    }

    private @Nullable String onboarding(Shown shown) {
        var first =
                shown.published() == null ? null : revisions.find(shown.id(), 1).orElse(null);
        var until = first == null ? clock.instant() : first.publishedAt();
        var days = days(shown.createdAt(), until);
        return first == null
                ? "Begun " + days.toLowerCase(Locale.ROOT) + " ago, not published yet"
                : days + " from creation to first publication";
    }

    private static String days(Instant from, Instant until) {
        long days = Duration.between(from, until).toDays();
        return days == 0 ? "Less than a day" : days == 1 ? "1 day" : days + " days";
    }
}
