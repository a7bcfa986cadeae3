package partnerportal.backfill.match.index;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import partnerportal.backfill.match.names.Name;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TablesTests {

    @Property(tries = 200)
    void keepEachTextOnce(@ForAll @Size(max = 300) List<@AlphaChars @StringLength(max = 2) String> texts) {
        var table = new TextTable();
        int[] numbers = texts.stream().mapToInt(table::add).toArray();
        table.trim();

        for (int i = 0; i < numbers.length; i++) {
            assertThat(table.at(numbers[i])).isEqualTo(texts.get(i).isEmpty() ? null : texts.get(i));
            for (int j = 0; j < i; j++) {
                assertThat(numbers[i] == numbers[j]).isEqualTo(texts.get(i).equals(texts.get(j)));
            }
        }
    }

    @Property(tries = 200)
    void keepTextsBehindEachOther(@ForAll @Size(max = 100) List<@AlphaChars @StringLength(max = 255) String> texts) {
        var arena = new TextArena();
        int[] places = texts.stream().mapToInt(arena::add).toArray();
        arena.trim();

        for (int i = 0; i < places.length; i++) {
            assertThat(arena.at(places[i])).isEqualTo(texts.get(i));
        }
        assertThat(arena.at(arena.add(null))).isNull();
    }

    @Test
    void countWhoBearsAName() {
        var table = new NameTable(Name::given);
        for (int i = 0; i < 500; i++) {
            table.count(table.add("NAME" + (char) ('A' + i % 26) + (char) ('A' + i / 26)));
            table.count(table.add(i % 2 == 0 ? "MARY" : "MARY ANN"));
            table.count(table.add("JANE B" + (char) ('A' + i % 26) + (char) ('A' + i / 26)));
        }
        table.count(table.add(null));
        table.trim();

        assertThat(table.rowsWith("MARY")).isEqualTo(500);
        assertThat(table.rowsWith("JANE")).isEqualTo(500);
        assertThat(table.rowsWith("NAMEAA")).isEqualTo(1);
        assertThat(table.rowsWith("MARYANN")).isZero();
        assertThat(table.rowsWith("NOBODY")).isZero();
    }
}
