package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.consilium.rules.table.TableRefusal;
import org.consilium.rules.table.TableRefusal.Code;
import org.junit.jupiter.api.Test;

/** Tables that are long, and tables that are a puzzle. */
class HardTablesTest {
    @Test
    void a_table_made_to_be_hard_is_refused_instead_of_holding_the_machine() {
        Random random = new Random(1);
        SmallTable table = SmallTable.of("FIRST");
        IntStream.range(0, 60).forEach(i -> table.column("c" + i, "boolean", "true, false"));
        for (int row = 0; row < 260; row++) {
            String[] cells = new String[60];
            Arrays.fill(cells, "-");
            random.ints(0, 60).distinct().limit(3).forEach(i -> cells[i] = random.nextBoolean() ? "true" : "false");
            table.row("R" + row, cells);
        }

        assertThatThrownBy(table::defects)
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.TOO_HARD));
    }

    @Test
    void three_thousand_rows_on_one_line_are_proven() {
        SmallTable table = SmallTable.of("UNIQUE").column("size", "number", "[0..3000)");
        IntStream.range(0, 3000).forEach(i -> table.row("R" + i, "[" + i + ".." + (i + 1) + ")"));

        assertThat(table.defects()).isEmpty();
    }
}
