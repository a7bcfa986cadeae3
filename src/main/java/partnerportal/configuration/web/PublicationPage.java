package partnerportal.configuration.web;

import partnerportal.configuration.domain.Readiness;
import partnerportal.configuration.web.SectionPage.ConflictLine;

import java.util.List;

/**
 * What publishing a draft would do.
 *
 * @param draftVersion the state of the draft that is shown, and the only one that is published
 * @param liveRevision the revision it is compared with, 0 before the first publication
 * @param conflicts what must be chosen first
 */
record PublicationPage(
        long id,
        String name,
        boolean published,
        long draftVersion,
        int liveRevision,
        List<ChangeLine> changes,
        List<ConflictLine> conflicts,
        List<String> savers,
        Readiness readiness) {}
