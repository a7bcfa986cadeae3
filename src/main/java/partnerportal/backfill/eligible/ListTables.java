package partnerportal.backfill.eligible;

/** The tables of one run's list, while it grows. */
record ListTables(long backfillId, int epoch) {

    ListTables {
        if (backfillId < 1 || epoch < 0) {
            throw new IllegalArgumentException("A run has a positive number, and an epoch that is not negative.");
        }
    }

    String people() {
        return "eligible_people_" + backfillId + "_" + epoch;
    }

    String problems() {
        return "backfill_row_problems_" + backfillId + "_" + epoch;
    }

    String keys() {
        return "eligible_keys_" + backfillId + "_" + epoch;
    }
}
