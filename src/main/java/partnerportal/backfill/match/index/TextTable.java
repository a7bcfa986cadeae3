package partnerportal.backfill.match.index;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/** Texts that many rows share, each kept once and told by its number; 0 is none. */
public final class TextTable {

    private @Nullable String[] texts = new @Nullable String[64];
    private int[] slots = new int[128];
    private int size = 1;

    /** The text's number, now and from now on. */
    public int add(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        int mask = slots.length - 1;
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            if (text.equals(texts[slots[slot]])) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        if (size == texts.length) {
            texts = Arrays.copyOf(texts, size * 2);
        }
        texts[size] = text;
        slots[slot] = size++;
        int number = size - 1;
        if (size * 2 > slots.length) {
            grow();
        }
        return number;
    }

    public @Nullable String at(int number) {
        return texts[number];
    }

    /** Nothing can be added afterwards. */
    public void trim() {
        texts = Arrays.copyOf(texts, size);
        slots = new int[0];
    }

    public long bytes() {
        long bytes = 16 + 4L * texts.length + 4L * slots.length;
        for (int i = 1; i < size; i++) {
            String text = texts[i];
            bytes += text == null ? 0 : 24 + 16 + (text.length() + 7 & ~7);
        }
        return bytes;
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int number = 1; number < size; number++) {
            String text = texts[number];
            int hash = text == null ? 0 : text.hashCode();
            int slot = (hash ^ hash >>> 15) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = number;
        }
        slots = wider;
    }
}
