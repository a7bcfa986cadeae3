package partnerportal.storage;

/**
 * What was stored, as it was while it went through.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record WrittenObject(ObjectKey key, long size, String sha256) {}
