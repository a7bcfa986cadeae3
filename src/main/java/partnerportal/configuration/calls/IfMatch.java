package partnerportal.configuration.calls;

import partnerportal.access.Asker;
import partnerportal.configuration.domain.ConfigurationDiff;
import partnerportal.configuration.domain.PartnerConfiguration;
import partnerportal.configuration.domain.Precondition;
import partnerportal.configuration.domain.PublishedState;
import partnerportal.configuration.domain.Revision;
import partnerportal.configuration.domain.Revisions;
import partnerportal.shared.FieldChange;
import partnerportal.shell.ETags;
import partnerportal.shell.PreconditionFailed;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the caller has seen, by its tag, must still be what there is. */
record IfMatch(String header, Asker asker, StateTags tags, Revisions revisions) implements Precondition {

    private static final Pattern REVISION = Pattern.compile("\"(\\d{1,9})-");

    @Override
    public void check(PartnerConfiguration current) {
        var tag = tags.tag(PublishedState.of(current), asker);
        if (!ETags.names(header, tag)) {
            throw new PreconditionFailed(tag, sees(current) ? difference(current) : List.of());
        }
    }

    private boolean sees(PartnerConfiguration current) {
        var settings = current.settings();
        return asker.sees().includes(String.valueOf(settings.expressPartnerId()), settings.redoxEnabled());
    }

    /** From what the caller has seen to what there is; nothing when the tag does not say what that was. */
    private List<FieldChange> difference(PartnerConfiguration current) {
        return seen(current.id())
                .map(seen -> ConfigurationDiff.between(
                        seen.snapshot().seenBy(asker), current.snapshot().seenBy(asker)))
                .orElse(List.of());
    }

    private Optional<Revision> seen(long id) {
        var number = REVISION.matcher(header);
        return number.find() ? revisions.find(id, Integer.parseInt(number.group(1))) : Optional.empty();
    }
}
