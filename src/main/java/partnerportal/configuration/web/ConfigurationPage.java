package partnerportal.configuration.web;

import org.jspecify.annotations.Nullable;
import partnerportal.configuration.domain.PartnerViewClosures;
import partnerportal.configuration.domain.Readiness;
import partnerportal.configuration.domain.Section;
import partnerportal.configuration.domain.Settings;

import java.time.Instant;
import java.util.List;

/**
 * What the page of one configuration shows.
 *
 * @param live whether the sections show what is live although there is a draft
 * @param mayEdit whether the person works on it or only reads
 * @param changedSections the sections in which the draft differs from what is live
 * @param readiness null for people who only read
 * @param draft null when there is nothing unpublished, or not for this person
 * @param partnerViewClosure why the partner's people do not see it here; null when they do, and for people who only read
 * @param onboarding how long it took, or takes, from creation to the first publication; null for people who only read
 */
record ConfigurationPage(
        long id,
        String name,
        StatusWord status,
        boolean published,
        boolean deactivated,
        @Nullable Integer revision,
        Instant since,
        @Nullable String publishedBy,
        Settings settings,
        boolean live,
        boolean mayEdit,
        List<Section> changedSections,
        MarketMatrix markets,
        List<SourceFacts> sources,
        ConnectionCard sso,
        ConnectionCard redox,
        @Nullable Readiness readiness,
        @Nullable DraftCard draft,
        @Nullable String onboarding,
        List<HistoryItem> history,
        PartnerViewClosures.@Nullable Closure partnerViewClosure) {

    /**
     * What is not live yet.
     *
     * @param behind whether what is live moved on since the draft was begun
     * @param conflicts how many fields both changed
     */
    record DraftCard(
            int count, List<ChangeLine> changes, List<String> savers, Instant savedAt, boolean behind, int conflicts) {}

    /** A revision, newest first. */
    record HistoryItem(int number, String who, @Nullable String reason, Instant at, List<ChangeLine> changes) {}

    public boolean changed(String slug) {
        return changedSections.stream().anyMatch(section -> section.slug().equals(slug));
    }

    public @Nullable String phone() {
        var number = settings.phoneNumber();
        return number == null ? null : number.display();
    }

    /** Such as "Review 2 changes and publish". */
    public String publishWords() {
        if (draft == null) {
            return "";
        }
        if (!published) {
            return "Review and publish";
        }
        return "Review " + draft.count() + (draft.count() == 1 ? " change" : " changes") + " and publish";
    }
}
