package partnerportal.backfill.runs;

/** Why a run failed: every reason there is. */
public enum FailureReason {
    /** The file as a whole cannot be read. */
    FILE_UNUSABLE("The file as a whole cannot be used."),
    /** A column that is needed is not found, or one stands for two; the same file may do with the columns named. */
    COLUMNS_UNKNOWN("It could not be told which column of the file is which."),
    /** The file is not there any more. */
    FILE_MISSING("The file is not in the storage any more."),
    /** Too large a share of the rows cannot be used. */
    TOO_MANY_REJECTED("Too many rows of the file cannot be used."),
    /** Station refused what it was asked, or answered what makes no sense. */
    STATION_REFUSED("Station refused to answer, or its answer made no sense."),
    /** No index can hold the list. */
    LIST_TOO_LARGE("The list is too large to be searched."),
    /** The portal met a problem of its own, several times in a row. */
    UNEXPECTED("The portal met a problem that it did not expect.");

    private final String sentence;

    FailureReason(String sentence) {
        this.sentence = sentence;
    }

    /** The same for everybody: nothing out of a file, not even a column's name. */
    public String sentence() {
        return sentence;
    }
}
