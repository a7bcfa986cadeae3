package partnerportal.backfill.runs;

import partnerportal.storage.ObjectKey;

/**
 * The eligibility file of a run.
 *
 * @param name as whoever gave it called it; may hold a patient's name, so it stays on pages of super admins
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record BackfillFile(Origin origin, ObjectKey key, String name, long size, String sha256) {

    /** What the name is when the file is deleted. */
    public static final String DELETED = "(deleted)";

    /** Where the file is. */
    public enum Origin {
        /** Given with the start; kept in the portal's own storage. */
        UPLOAD,
        /** Delivered to the exchange, and copied to the portal's own storage when the run was started. */
        EXCHANGE
    }
}
