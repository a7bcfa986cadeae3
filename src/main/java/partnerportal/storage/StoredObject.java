package partnerportal.storage;

/** @param size in bytes */
public record StoredObject(ObjectKey key, long size) {}
