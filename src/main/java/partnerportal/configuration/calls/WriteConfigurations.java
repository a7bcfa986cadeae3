package partnerportal.configuration.calls;

import org.springframework.stereotype.Component;
import partnerportal.configuration.domain.ConfigurationChange;
import partnerportal.configuration.domain.ConfigurationGate;
import partnerportal.configuration.domain.MarketChanges;
import partnerportal.configuration.domain.PartnerConfigurations;
import partnerportal.configuration.domain.Precondition;
import partnerportal.configuration.domain.Published;
import partnerportal.configuration.domain.Revisions;
import partnerportal.configuration.domain.Settings;
import partnerportal.configuration.domain.SourceChanges;
import partnerportal.shared.InvalidInput;
import partnerportal.shared.NotFound;
import partnerportal.shell.PreconditionFailed;

import java.time.Clock;

/**
 * Hands what callers want in at the gate, or only tries it. What is refused is refused with {@link InvalidInput}, whose
 * pointers lead into what was sent, {@link NotFound} or {@link PreconditionFailed}.
 */
@Component
public class WriteConfigurations {

    private final ConfigurationGate gate;
    private final PartnerConfigurations configurations;
    private final Revisions revisions;
    private final StateTags tags;
    private final Clock clock;

    WriteConfigurations(
            ConfigurationGate gate,
            PartnerConfigurations configurations,
            Revisions revisions,
            StateTags tags,
            Clock clock) {
        this.gate = gate;
        this.configurations = configurations;
        this.revisions = revisions;
        this.tags = tags;
        this.clock = clock;
    }

    public Published create(ConfigurationBody body, Terms terms) {
        return body.pointers().translating(() -> {
            var settings = body.over(Settings.empty());
            return terms.dryRun()
                    ? gate.tryCreate(settings)
                    : gate.create(configurations.nextId(), settings, clock.instant(), terms.submission());
        });
    }

    public Published put(long id, ConfigurationBody body, Terms terms) {
        return body.pointers().translating(() -> change(id, ConfigurationChange.settings(body::over), terms));
    }

    public Published putMarket(long id, long marketId, MarketBody body, Terms terms) {
        return body.pointers(marketId).translating(() -> change(id, body.toChange(marketId), terms));
    }

    public Published removeMarket(long id, long marketId, Terms terms) {
        return change(id, MarketChanges.remove(marketId), terms);
    }

    public Published addSource(long id, SourceBody body, Terms terms) {
        var added = body.over(null);
        var change = SourceChanges.add(added.partnerId(), added.facilityCode(), added.redoxOnly());
        return BodyPointers.ofSource().translating(() -> change(id, change, terms));
    }

    public Published putSource(long id, long sourceId, SourceBody body, Terms terms) {
        return BodyPointers.ofSource().translating(() -> change(id, body.toChange(sourceId), terms));
    }

    public Published removeSource(long id, long sourceId, Terms terms) {
        return change(id, SourceChanges.remove(sourceId), terms);
    }

    public Published deactivate(long id, Terms terms) {
        return change(id, ConfigurationChange.deactivate(clock.instant()), terms);
    }

    public Published reactivate(long id, Terms terms) {
        return change(id, ConfigurationChange.reactivate(), terms);
    }

    public Published change(long id, ConfigurationChange change, Terms terms) {
        var submission = terms.submission();
        var precondition = terms.ifMatch() == null
                ? Precondition.none()
                : new IfMatch(terms.ifMatch(), terms.asker(), tags, revisions);
        return terms.dryRun()
                ? gate.tryChange(id, change, precondition)
                : gate.change(id, change, submission, precondition);
    }
}
