package partnerportal.backfill.runs;

/**
 * What the file has, in rows without the header.
 *
 * @param duplicates of the usable rows, those whose member has an earlier row
 */
public record RowCounts(long read, long usable, long rejected, long duplicates) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);
}
