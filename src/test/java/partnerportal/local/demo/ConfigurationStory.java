package partnerportal.local.demo;

import partnerportal.configuration.domain.AssignedServiceLine;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.ConfigurationSnapshot;
import partnerportal.configuration.domain.Drafting;
import partnerportal.configuration.domain.PhoneNumber;
import partnerportal.configuration.domain.PublishDraft;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.Submission;
import partnerportal.shared.Actor;
import partnerportal.shared.Cause;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One configuration's life so far, told to the doors that people and systems use. */
final class ConfigurationStory {

    private final Drafting drafting;
    private final PublishDraft publication;
    private final ConfigurationGate gate;
    private final Clock clock;

    private long id;
    private Settings settings = Settings.empty();

    ConfigurationStory(PastPortal portal) {
        this.drafting = portal.door(Drafting.class);
        this.publication = portal.door(PublishDraft.class);
        this.gate = portal.door(ConfigurationGate.class);
        this.clock = portal.door(Clock.class);
    }

    void begin(Settings wanted, Actor actor) {
        settings = Section.GENERAL.copy(wanted, Settings.empty());
        id = drafting.begin(settings, actor);
    }

    /** Saves every section that differs, as the forms do. */
    void save(Settings wanted, Actor actor) {
        var changes = ConfigurationDiff.between(snapshot(settings), snapshot(wanted));
        var sections = changes.stream()
                .map(change -> Section.of(change.path()))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var section : sections) {
            var typed = section.copy(wanted, settings);
            if (drafting.save(id, section, settings, typed, actor) instanceof Drafting.Saved.Conflicted) {
                throw new IllegalStateException("Nobody else writes the demo's drafts");
            }
            settings = typed;
        }
    }

    void publish(Actor actor, String reason) {
        var view = drafting.view(id).orElseThrow();
        var published = view.published();
        publication.publish(id, view.draft().version(), published == null ? 0 : published.revision(), actor, reason);
    }

    void changeOverApi(Settings wanted, Actor actor) {
        gate.change(id, ConfigurationChange.settings(live -> wanted), Submission.of(actor, Cause.API));
        settings = wanted;
    }

    void deactivate(Actor actor, String reason) {
        gate.change(
                id,
                ConfigurationChange.deactivate(clock.instant()),
                Submission.of(actor, Cause.PORTAL).because(reason));
    }

    /** A draft that waits: another number, and one service line more in each market. */
    void prepareMore(PhoneNumber number, long serviceLine, Actor actor) {
        var markets = settings.markets().stream()
                .map(market -> {
                    var lines = new LinkedHashSet<>(market.serviceLines());
                    lines.add(AssignedServiceLine.of(serviceLine, null));
                    return market.withServiceLines(lines);
                })
                .collect(Collectors.toSet());
        save(withNumber(number).withMarkets(markets), actor);
    }

    void prepareNumber(PhoneNumber number, Actor actor) {
        var live = settings;
        save(withNumber(number), actor);
        settings = live;
    }

    void changeNumberOverApi(PhoneNumber number, Actor actor) {
        changeOverApi(withNumber(number), actor);
    }

    private Settings withNumber(PhoneNumber number) {
        return settings.withGeneral(
                settings.expressPartnerId(),
                settings.name(),
                number,
                settings.allowUserCareRequests(),
                settings.bypassRiskStratification());
    }

    private static ConfigurationSnapshot snapshot(Settings settings) {
        return new ConfigurationSnapshot(settings, null);
    }
}
