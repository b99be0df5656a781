package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every kind of defect on a table of two or three rows. */
class SmallTablesTest {
    private static final String SOUND_CASES = "size,rule\n5.9,LOW\n6,HIGH\n6.1,HIGH\n0,LOW\n10,HIGH\n";

    private static SmallTable halves() {
        return SmallTable.of("UNIQUE").column("size", "number", "[0..10]");
    }

    @Test
    void a_sound_table_with_both_sides_of_its_bound_tried_has_no_defect() {
        assertThat(halves().row("LOW", "< 6").row("HIGH", ">= 6").defects(SOUND_CASES))
                .isEmpty();
    }

    @Test
    void a_bound_must_be_tried_on_itself_and_just_across_it() {
        SmallTable table = halves().row("LOW", "< 6").row("HIGH", ">= 6");

        assertThat(table.defects("size,rule\n5.9,LOW\n6.1,HIGH\n"))
                .containsExactly(
                        "BOUNDARY_NOT_TESTED in small: no case on the bound 6 of size in row LOW",
                        "BOUNDARY_NOT_TESTED in small: no case on the bound 6 of size in row HIGH");
        assertThat(table.defects("size,rule\n6,HIGH\n0,LOW\n"))
                .containsExactly(
                        "BOUNDARY_NOT_TESTED in small: no case just across the bound 6 of size in row LOW",
                        "BOUNDARY_NOT_TESTED in small: no case just across the bound 6 of size in row HIGH");
    }

    @Test
    void a_case_across_a_bound_counts_only_where_the_rest_of_its_row_fits() {
        SmallTable table = SmallTable.of("FIRST")
                .column("size", "number", "[0..10]")
                .column("new", "boolean", "true, false")
                .row("LOW", "< 6", "true")
                .row("REST", "-", "-");

        assertThat(table.defects("size,new,rule\n5,true,LOW\n6,true,REST\n5,false,REST\n"))
                .isEmpty();
        assertThat(table.defects("size,new,rule\n5,true,LOW\n6,false,REST\n"))
                .containsExactly("BOUNDARY_NOT_TESTED in small: no case on the bound 6 of size in row LOW");
    }

    @Test
    void neighbouring_whole_numbers_are_the_two_sides_of_a_bound() {
        SmallTable table = SmallTable.of("UNIQUE")
                .column("days", "integer", "[0..100]")
                .row("SHORT", "< 30")
                .row("LONG", ">= 30");

        assertThat(table.defects("days,rule\n29,SHORT\n30,LONG\n")).isEmpty();
        assertThat(table.defects("days,rule\n28,SHORT\n30,LONG\n")).isEmpty();
        assertThat(table.defects("days,rule\n30,LONG\n0,SHORT\n"))
                .hasSize(2)
                .allMatch(line -> line.contains("just across the bound 30"));
    }

    @Test
    void an_end_of_the_domain_has_no_other_side() {
        SmallTable table = halves().row("ALL", "[0..10]");

        assertThat(table.defects("size,rule\n5,ALL\n")).isEmpty();
    }

    @Test
    void a_table_without_a_domain_is_tried_on_both_sides_as_well() {
        SmallTable table = SmallTable.of("UNIQUE")
                .column("size", "number", "")
                .row("LOW", "< 6")
                .row("HIGH", ">= 6");

        assertThat(table.defects("size,rule\n5,LOW\n6,HIGH\n")).isEmpty();
        assertThat(table.defects("size,rule\n5,LOW\n7,HIGH\n")).hasSize(2);
    }

    @Test
    void a_row_that_no_case_hits_and_a_case_that_gets_another_row_are_named() {
        SmallTable table = halves().row("LOW", "< 6").row("HIGH", ">= 6");

        assertThat(table.defects("size,rule\n6,HIGH\n5,HIGH\n"))
                .contains("CASE_FAILS in small: case expects row HIGH, table answers with LOW; for example size=5");
        assertThat(table.defects("size,rule\n6,HIGH\n")).contains("ROW_NOT_HIT in small: no case hits row LOW");
        assertThat(table.defects("size,rule\n11,HIGH\n5,LOW\n6,HIGH\n"))
                .singleElement()
                .asString()
                .startsWith("CASE_INVALID in small: case refused:")
                .contains("outside its domain");
        assertThat(table.defects("size,rule\nlarge,HIGH\n5,LOW\n6,HIGH\n"))
                .singleElement()
                .asString()
                .startsWith("CASE_INVALID");
    }

    @Test
    void a_gap_an_overlap_and_a_dead_row_show_an_input() {
        assertThat(halves().row("LOW", "< 6").row("HIGH", "> 6").defects())
                .containsExactly("GAP in small: no row answers this input; for example size=6");
        assertThat(halves().row("LOW", "<= 6").row("HIGH", ">= 6").defects())
                .containsExactly("OVERLAP in small: rows LOW and HIGH both answer; for example size=6");
        assertThat(halves().row("LOW", "<= 6")
                        .row("HIGH", "> 6")
                        .row("NEVER", "> 10")
                        .defects())
                .containsExactly("DEAD_ROW in small: row NEVER can never answer: no input of the domain fits it");
        assertThat(SmallTable.of("FIRST")
                        .column("size", "number", "[0..10]")
                        .row("LOW", "< 6")
                        .row("HIGH", ">= 6")
                        .row("LATE", "< 3")
                        .defects())
                .containsExactly("DEAD_ROW in small: row LATE can never answer: earlier rows answer all of it");
        assertThat(halves().row("LOW", "< 6").misprinted("HIGH", "LOW", ">= 6").defects())
                .containsExactly("RULE_COLUMN in small: row HIGH prints rule LOW");
    }

    @Test
    void a_gap_in_one_corner_of_many_columns_is_found() {
        SmallTable table = SmallTable.of("UNIQUE");
        IntStream.range(0, 20).forEach(i -> table.column("c" + i, "boolean", "true, false"));
        for (int i = 0; i < 20; i++) {
            String[] cells = new String[20];
            for (int j = 0; j < 20; j++) {
                cells[j] = j < i ? "true" : j == i ? "false" : "-";
            }
            table.row("R" + i, cells);
        }

        assertThat(table.defects()).singleElement().asString().startsWith("GAP").contains("c0=true", "c19=true");
    }

    @Test
    void overlaps_without_end_are_cut_short() {
        SmallTable table = SmallTable.of("UNIQUE").column("size", "number", "[0..100]");
        IntStream.range(0, 60).forEach(i -> table.row("R" + i, ">= " + i));

        assertThat(table.defects())
                .filteredOn(line -> line.startsWith("OVERLAP"))
                .hasSizeBetween(100, 160);
    }
}
