package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.Settings;

import java.time.Instant;
import java.util.List;

/**
 * What a configuration was in one of its revisions, with the names that the directory has today.
 *
 * @param latest the number of the newest
 * @param asOf the moment for which it was looked up, null when it was asked for by number
 * @param changes how it differs from the one before
 * @param restorable whether the person may put it into a draft, which the newest need not be
 * @param draftSavers who worked on the draft that restoring would replace; null when there is none
 * @param draftVersion which state of that draft is meant, 0 when there is none
 */
record RevisionPage(
        long id,
        String name,
        int latest,
        @Nullable Instant asOf,
        RevisionFacts facts,
        Settings settings,
        @Nullable Instant deactivatedAt,
        MarketMatrix markets,
        List<SourceFacts> sources,
        StatusWord sso,
        StatusWord redox,
        List<ChangeLine> changes,
        boolean staff,
        boolean restorable,
        @Nullable String draftSavers,
        long draftVersion) {

    public @Nullable String phone() {
        var number = settings.phoneNumber();
        return number == null ? null : number.display();
    }
}
