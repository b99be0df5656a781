package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.check.CheckedFile.Report;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DoctoredTablesTest {
    @TempDir
    Path folder;

    static Stream<String> folders() {
        return ShippedTables.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_removed_row_is_found_whichever_it_is(String name) throws IOException {
        String dmn = dmn(name);
        for (Row row : TableReader.read(ShippedTables.bytes(name + "/table.dmn"))
                .get(0)
                .rows()) {
            int start = dmn.indexOf("      <rule id=\"" + row.id() + "\">");
            int end = dmn.indexOf("</rule>", start) + "</rule>\n".length();

            assertThat(check(dmn.substring(0, start) + dmn.substring(end)))
                    .as("row %s removed", row.id())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void a_shifted_boundary_is_found_wherever_it_is(String name) throws IOException {
        String dmn = dmn(name);
        var comparison = java.util.regex.Pattern.compile("<text>((?:&lt;|&gt;)=? )(\\d+(?:\\.\\d+)?)</text>")
                .matcher(dmn);
        while (comparison.find()) {
            String shifted = new java.math.BigDecimal(comparison.group(2))
                    .add(new java.math.BigDecimal("0.01"))
                    .toPlainString();
            String doctored = dmn.substring(0, comparison.start(2)) + shifted + dmn.substring(comparison.end(2));

            assertThat(check(doctored))
                    .as("%s%s shifted to %s", comparison.group(1), comparison.group(2), shifted)
                    .isNotEmpty();
        }
    }

    @Test
    void a_gap_names_an_input_that_no_row_answers() throws IOException {
        List<Defect> defects = check(dmn("workflow/risk-band").replace("[0.05..0.1)", "[0.06..0.1)"));

        assertThat(defects).anySatisfy(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.GAP);
            assertThat(new java.math.BigDecimal(defect.counterExample().get("probability")))
                    .isBetween(new java.math.BigDecimal("0.05"), new java.math.BigDecimal("0.06"));
        });
    }

    @Test
    void an_overlap_names_both_rows_and_an_input() throws IOException {
        List<Defect> defects = check(dmn("workflow/risk-band").replace("[0.05..0.1)", "[0.05..0.1]"));

        assertThat(defects).anySatisfy(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.OVERLAP);
            assertThat(defect.message()).contains("RB-2").contains("RB-3");
            assertThat(defect.counterExample()).containsEntry("probability", "0.1");
        });
    }

    @Test
    void a_row_behind_a_catch_all_is_dead() throws IOException {
        String dmn = dmn("workflow/consensus");
        int start = dmn.indexOf("      <rule id=\"CO-5\">");
        int end = dmn.indexOf("</rule>", start) + "</rule>\n".length();
        String last = dmn.substring(start, end);
        String first = "      <rule id=\"CO-1\">";

        List<Defect> defects = check((dmn.substring(0, start) + dmn.substring(end)).replace(first, last + first));

        assertThat(defects).extracting(Defect::kind).contains(Kind.DEAD_ROW);
    }

    @Test
    void a_changed_answer_is_found_by_the_cases() throws IOException {
        List<Defect> defects = check(dmn("lung-rads-2022/management").replace("LDCT_6M", "LDCT_12M"));

        assertThat(defects).extracting(Defect::kind).contains(Kind.CASE_FAILS);
    }

    @Test
    void a_foreign_table_without_cases_is_checked_for_structure() throws IOException {
        Files.writeString(
                folder.resolve("foreign.dmn"), dmn("workflow/risk-band").replace("workflow.", "foreign."));

        List<Report> reports = CheckedFile.check(folder.resolve("foreign.dmn"));

        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.cases()).isEqualTo("none");
            assertThat(report.defects()).isEmpty();
        });
    }

    @Test
    void cases_beside_the_file_are_preferred() throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "probability,rule\n0.5,RB-1\n");
        Table table = TableReader.read(ShippedTables.bytes("workflow/risk-band/table.dmn"))
                .get(0);

        List<Defect> defects = check(dmn("workflow/risk-band"));

        assertThat(table.rows()).hasSize(4);
        assertThat(defects)
                .extracting(Defect::kind)
                .contains(Kind.CASE_FAILS, Kind.ROW_NOT_HIT, Kind.BOUNDARY_NOT_TESTED);
    }

    private List<Defect> check(String dmn) throws IOException {
        Path file = folder.resolve("table.dmn");
        Files.writeString(file, dmn);
        return CheckedFile.check(file).get(0).defects();
    }

    private static String dmn(String name) {
        return new String(ShippedTables.bytes(name + "/table.dmn"), StandardCharsets.UTF_8);
    }
}
