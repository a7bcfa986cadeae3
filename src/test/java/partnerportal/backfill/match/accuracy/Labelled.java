package partnerportal.backfill.match.accuracy;

import partnerportal.backfill.match.EligiblePerson;
import partnerportal.backfill.match.PersonFields;

import java.util.List;
import java.util.Set;

/**
 * A list and requests of which it is known whom they are of.
 *
 * @param name for the print
 */
record Labelled(String name, List<EligiblePerson> list, List<Request> requests) {

    /**
     * A patient.
     *
     * @param label what kind of request it is
     * @param truth the rows that are the patient's; none when the patient is not on the list
     * @param madeFrom the row that the request is a changed copy of, whatever is expected; 0 for none
     */
    record Request(String label, PersonFields patient, Set<Integer> truth, int madeFrom) {

        Request(String label, PersonFields patient, Set<Integer> truth) {
            this(label, patient, truth, 0);
        }
    }
}
