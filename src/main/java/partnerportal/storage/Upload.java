package partnerportal.storage;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** An object on its way into the store, measured as it passes. Closing one that is not finished leaves nothing behind. */
public abstract class Upload extends OutputStream {

    private final ObjectKey key;
    private final MessageDigest digest = sha256();
    private long size;
    private boolean open = true;

    protected Upload(ObjectKey key) {
        this.key = key;
    }

    protected abstract void take(byte[] bytes, int from, int count);

    /** Makes what was taken an object. */
    protected abstract void keep();

    /** Leaves nothing behind; fails silently, because something else has failed before. */
    protected abstract void discard();

    @Override
    public final void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public final void write(byte[] bytes, int from, int count) {
        if (!open) {
            throw new IllegalStateException("This upload has ended: " + key);
        }
        take(bytes, from, count);
        digest.update(bytes, from, count);
        size += count;
    }

    /** From now on the object is there. */
    public final WrittenObject finish() {
        if (!open) {
            throw new IllegalStateException("This upload has ended: " + key);
        }
        keep();
        open = false;
        return new WrittenObject(key, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public final void close() {
        if (open) {
            open = false;
            discard();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
