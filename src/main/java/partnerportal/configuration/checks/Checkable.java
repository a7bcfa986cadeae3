package partnerportal.configuration.checks;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.CheckTarget;
import partnerportal.configuration.domain.DraftView;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.Settings;

/**
 * A state of a configuration that can be checked.
 *
 * @param label what people call the configuration
 */
public record Checkable(long configurationId, @Nullable String label, CheckTarget target, Settings settings) {

    public static Checkable live(PartnerConfiguration published) {
        var settings = published.settings();
        return new Checkable(published.id(), settings.name(), CheckTarget.live(published.revision()), settings);
    }

    /** The draft as it would be published now. */
    public static Checkable draft(DraftView view) {
        var draft = view.draft();
        return new Checkable(
                draft.configurationId(), view.settings().name(), CheckTarget.draft(draft.version()), view.settings());
    }
}
