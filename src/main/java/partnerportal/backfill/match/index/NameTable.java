package partnerportal.backfill.match.index;

import org.jspecify.annotations.Nullable;
import partnerportal.backfill.match.names.Name;

import java.util.Arrays;
import java.util.function.Function;

/** The names of a list, each once, told by its number, with how many rows bear it; 0 is none. */
public final class NameTable {

    private final Function<String, Name> maker;
    private @Nullable Name[] names = new @Nullable Name[64];
    private int[] bearing = new int[64];
    private int[] slots = new int[128];
    private int size = 1;

    /** @param maker makes a name of its words */
    public NameTable(Function<String, Name> maker) {
        this.maker = maker;
    }

    /** The name's number, now and from now on. */
    public int add(@Nullable String words) {
        if (words == null) {
            return 0;
        }
        if (words.indexOf(' ') < 0) {
            int number = find(words);
            return number > 0 ? number : put(maker.apply(words));
        }
        Name name = maker.apply(words);
        return name.hasMore() ? addWithForms(name) : add(name.text());
    }

    /** Counts a row that bears the name, in the form that counts. */
    public void count(int number) {
        Name name = at(number);
        if (name != null) {
            int counted = name.hasMore() ? add(name.text()) : number;
            bearing[counted]++;
        }
    }

    public @Nullable Name at(int number) {
        return names[number];
    }

    /**
     * How many rows bear a name.
     *
     * @param text the form that counts
     */
    public int rowsWith(String text) {
        return bearing[find(text)];
    }

    public void trim() {
        names = Arrays.copyOf(names, size);
        bearing = Arrays.copyOf(bearing, size);
    }

    public long bytes() {
        long bytes = 48 + 4L * names.length + 4L * bearing.length + 4L * slots.length;
        for (int i = 1; i < size; i++) {
            Name name = names[i];
            bytes += name == null ? 0 : name.bytes();
        }
        return bytes;
    }

    /** 0 when there is no such name of one form. */
    private int find(String text) {
        int mask = slots.length - 1;
        int slot = slot(text, mask);
        for (int number = slots[slot]; number != 0; number = slots[slot]) {
            Name name = names[number];
            if (name != null && !name.hasMore() && name.text().equals(text)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return 0;
    }

    private int addWithForms(Name wanted) {
        int mask = slots.length - 1;
        int slot = slot(wanted.text(), mask);
        for (int number = slots[slot]; number != 0; number = slots[slot]) {
            Name name = names[number];
            if (name != null && name.hasSameForms(wanted)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return put(wanted);
    }

    private int put(Name name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            bearing = Arrays.copyOf(bearing, size * 2);
        }
        if ((size + 1) * 2 > slots.length) {
            grow();
        }
        int number = size++;
        names[number] = name;
        place(slots, name, number);
        return number;
    }

    private void grow() {
        int[] wider = new int[slots.length * 2];
        for (int number = 1; number < size; number++) {
            Name name = names[number];
            if (name != null) {
                place(wider, name, number);
            }
        }
        slots = wider;
    }

    private static void place(int[] slots, Name name, int number) {
        int mask = slots.length - 1;
        int slot = slot(name.text(), mask);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number;
    }

    private static int slot(String text, int mask) {
        int hash = text.hashCode();
        return (hash ^ hash >>> 15) & mask;
    }
}
