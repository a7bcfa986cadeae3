package partnerportal.backfill.review;

/**
 * Care requests in review by how far they are.
 *
 * @param open a pair of them is undecided
 */
public record ReviewCounts(long open, long same, long different) {

    public long all() {
        return open + same + different;
    }
}
