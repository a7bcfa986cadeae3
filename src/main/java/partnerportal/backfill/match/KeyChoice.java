package partnerportal.backfill.match;

/** Which of a patient's keys are looked up: the one rule for every index. */
final class KeyChoice {

    private KeyChoice() {}

    /**
     * Those that at most {@link BlockingKeys#MOST_ROWS} rows share; when there is none such with a row, the rarest of
     * the others, the first of equals.
     *
     * @param rows how many share each key; one more than {@link BlockingKeys#MOST_ROWS_OF_ONLY_KEY} may stand for more
     */
    static boolean[] choose(int[] rows) {
        boolean[] chosen = new boolean[rows.length];
        boolean any = false;
        int rarest = -1;
        for (int key = 0; key < rows.length; key++) {
            if (rows[key] <= BlockingKeys.MOST_ROWS) {
                chosen[key] = rows[key] > 0;
                any |= chosen[key];
            } else if (rarest < 0 || rows[key] < rows[rarest]) {
                rarest = key;
            }
        }
        if (!any && rarest >= 0 && rows[rarest] <= BlockingKeys.MOST_ROWS_OF_ONLY_KEY) {
            chosen[rarest] = true;
        }
        return chosen;
    }

    static int skipped(int[] rows, boolean[] chosen) {
        int skipped = 0;
        for (int key = 0; key < rows.length; key++) {
            if (rows[key] > 0 && !chosen[key]) {
                skipped++;
            }
        }
        return skipped;
    }
}
