package partnerportal.backfill.file;

/** Takes what is read of a file, row by row. */
public interface RowSink {

    void usable(EligibleRow row);

    /** Something to be listed; the row it is about is used all the same when it does not reject it. */
    void problem(RowProblem problem);

    /** A row is not used; its problems have been handed over before. */
    void rejected();
}
