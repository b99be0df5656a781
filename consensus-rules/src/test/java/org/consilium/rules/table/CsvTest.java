package org.consilium.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.consilium.rules.table.TableRefusal.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_kind_of_line_end_ends_a_line(String end) {
        String text = "\uFEFF a ,b" + end + "1,2" + end + end + "3,4" + end;

        assertThat(Csv.read(text)).containsExactly(Map.of("a", "1", "b", "2"), Map.of("a", "3", "b", "4"));
        assertThat(Csv.read(text.strip())).hasSize(2);
    }

    @Test
    void quotation_marks_hold_commas_line_ends_and_themselves() {
        assertThat(Csv.read("a,b\n\"x, \"\"y\"\"\nz\",\"\"\n")).containsExactly(Map.of("a", "x, \"y\"\nz", "b", ""));
        assertThat(Csv.read("a\n\"\"\"\"")).containsExactly(Map.of("a", "\""));
        assertThat(Csv.read("a\n\"end\"")).containsExactly(Map.of("a", "end"));
    }

    @Test
    void missing_cells_are_empty_and_cells_beyond_the_last_column_are_not_read() {
        assertThat(Csv.read("a,b,c\n1\n1,2,3,4\n"))
                .containsExactly(Map.of("a", "1", "b", "", "c", ""), Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(Csv.read("a,b\n,\n")).containsExactly(Map.of("a", "", "b", ""));
    }

    @Test
    void nothing_is_no_row() {
        assertThat(Csv.read("")).isEmpty();
        assertThat(Csv.read("\n \n")).isEmpty();
        assertThat(Csv.read("a,b")).isEmpty();
    }

    @Test
    void a_mark_that_is_never_closed_and_a_column_named_twice_are_refused() {
        assertThatThrownBy(() -> Csv.read("a,b\n1,2\n3,\"4\n5,6\n"))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_CSV))
                .hasMessageContaining("row 3");
        assertThatThrownBy(() -> Csv.read("a,b,a\n1,2,3\n")).hasMessageContaining("two columns are named a");
        assertThat(Csv.read("a,,\n1,2,3\n")).hasSize(1);
    }
}
