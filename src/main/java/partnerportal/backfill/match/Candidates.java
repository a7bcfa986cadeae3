package partnerportal.backfill.match;

import java.util.List;

/** The rows of a list that share a key with a patient, each once, in the order of their numbers. */
public interface Candidates {

    int size();

    /** @return for reading at once; the next call may change it */
    Features get(int index);

    /** How many of the patient's keys were not looked up because too many rows share them. */
    int skippedKeys();

    static Candidates of(List<Features> rows, int skippedKeys) {
        return new Candidates() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public Features get(int index) {
                return rows.get(index);
            }

            @Override
            public int skippedKeys() {
                return skippedKeys;
            }
        };
    }
}
