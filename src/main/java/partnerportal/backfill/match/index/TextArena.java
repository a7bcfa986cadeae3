package partnerportal.backfill.match.index;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Short texts one behind the other, each told by where it stands; 0 is none. At most 2 GB. */
public final class TextArena {

    private static final int LONGEST = 255;

    private byte[] bytes = new byte[64];
    private int end = 1;

    /** Of a text that is longer than 255 bytes the beginning is kept. */
    public int add(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        byte[] added = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(LONGEST, added.length);
        int needed = Math.addExact(end, length + 1);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, bytes.length * 3L / 2)));
        }
        int at = end;
        bytes[at] = (byte) length;
        System.arraycopy(added, 0, bytes, at + 1, length);
        end = needed;
        return at;
    }

    public @Nullable String at(int at) {
        return at == 0 ? null : new String(bytes, at + 1, bytes[at] & 0xff, StandardCharsets.UTF_8);
    }

    public void trim() {
        bytes = Arrays.copyOf(bytes, end);
    }

    public long bytes() {
        return bytes.length;
    }
}
