package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.check.CheckedFile.Report;
import org.consilium.rules.check.Defect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which cases a file is checked with: those beside it, else the shipped ones of its table, else none. */
class CheckedFileTest {
    private static final String DMN =
            new String(ShippedTables.bytes("workflow/risk-band/table.dmn"), StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void a_shipped_table_is_checked_with_the_shipped_cases() throws IOException {
        assertThat(check(DMN)).satisfies(report -> {
            assertThat(report.table()).isEqualTo("workflow.risk-band");
            assertThat(report.rows()).isEqualTo(4);
            assertThat(report.cases()).isEqualTo("shipped");
            assertThat(report.caseCount()).isPositive();
            assertThat(report.defects()).isEmpty();
        });
        assertThat(check(DMN.replaceFirst("<text>\"low\"</text>", "<text>\"lowest\"</text>"))
                        .defects())
                .isNotEmpty()
                .allMatch(defect -> defect.kind() == Kind.CASE_FAILS);
    }

    @Test
    void cases_beside_the_file_come_first() throws IOException {
        Files.writeString(folder.resolve("cases.csv"), "probability,rule\n0.01,RB-1\n");

        assertThat(check(DMN)).satisfies(report -> {
            assertThat(report.cases()).isEqualTo("cases.csv");
            assertThat(report.caseCount()).isEqualTo(1);
            assertThat(report.defects()).anyMatch(defect -> defect.kind() == Kind.ROW_NOT_HIT);
        });
    }

    @Test
    void a_foreign_table_without_cases_is_proven_in_its_structure_alone() throws IOException {
        String foreign = DMN.replace("<decision id=\"workflow.risk-band\"", "<decision id=\"band\"");

        assertThat(check(foreign)).satisfies(report -> {
            assertThat(report.cases()).isEqualTo("none");
            assertThat(report.caseCount()).isZero();
            assertThat(report.defects()).isEmpty();
        });
    }

    private Report check(String dmn) throws IOException {
        Path file = folder.resolve("table.dmn");
        Files.writeString(file, dmn);
        return CheckedFile.check(file).get(0);
    }
}
