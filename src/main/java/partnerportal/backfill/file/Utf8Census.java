package partnerportal.backfill.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts, as bytes pass by, what is UTF-8 beyond ASCII and what cannot be. */
final class Utf8Census extends FilterInputStream {

    private long good;
    private long bad;
    private int expected;

    Utf8Census(InputStream bytes) {
        super(bytes);
    }

    /** Characters of more than one byte. */
    long good() {
        return good;
    }

    long bad() {
        return bad + (expected > 0 ? 1 : 0);
    }

    @Override
    public int read() throws IOException {
        int single = super.read();
        if (single >= 0) {
            look((byte) single);
        }
        return single;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int count = super.read(into, from, most);
        for (int at = from; at < from + count; at++) {
            if (into[at] < 0 || expected > 0) {
                look(into[at]);
            }
        }
        return count;
    }

    private void look(byte single) {
        int value = single & 0xff;
        boolean follows = (value & 0xc0) == 0x80;
        if (expected > 0 && follows) {
            expected--;
            good += expected == 0 ? 1 : 0;
            return;
        }
        if (expected > 0) {
            bad++;
            expected = 0;
        }
        if (follows || value >= 0xf5 || value == 0xc0 || value == 0xc1) {
            bad++;
        } else if (value >= 0xc2) {
            expected = value >= 0xf0 ? 3 : value >= 0xe0 ? 2 : 1;
        }
    }
}
