package partnerportal.configuration.web;

import partnerportal.configuration.domain.Readiness;
import partnerportal.configuration.web.SectionPage.ConflictLine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What publishing a draft would do.
 *
 * @param deactivated whether publishing makes nothing live
 * @param draftVersion the state of the draft that is shown, and the only one that is published
 * @param liveRevision the revision it is compared with, 0 before the first publication
 * @param conflicts what must be chosen first
 * @param answers what changes for those who ask for service lines
 */
record PublicationPage(
        long id,
        String name,
        boolean published,
        boolean deactivated,
        long draftVersion,
        int liveRevision,
        List<ChangeLine> changes,
        List<ConflictLine> conflicts,
        List<String> savers,
        Readiness readiness,
        List<AnswerChangeLine> answers) {

    /** Which input each problem is shown at. */
    Map<String, String> inputs() {
        var inputs = new HashMap<String, String>();
        inputs.put("/reason", "reason");
        for (int at = 0; at < conflicts.size(); at++) {
            inputs.put(conflicts.get(at).path(), "choice-" + at);
        }
        return inputs;
    }
}
