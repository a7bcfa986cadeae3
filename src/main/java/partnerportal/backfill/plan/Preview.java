package partnerportal.backfill.plan;

import java.util.List;
import java.util.Map;

/**
 * What a commit would do, with the first of its changes, all of one moment.
 *
 * @param first by care request; kinds of which there is none are not in it
 */
public record Preview(ChangePlan plan, Map<Change, List<PlannedChange>> first) {}
