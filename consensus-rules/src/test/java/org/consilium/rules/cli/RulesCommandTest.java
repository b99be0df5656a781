package org.consilium.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consilium.rules.ShippedTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    private static final String HEADER =
            "id,guideline,context,age,risk,finding,status,multiplicity,mean_mm,flags,expected_category,expected_management\n";

    @TempDir
    Path folder;

    private String printed = "";

    @Test
    void check_without_files_proves_the_shipped_tables() {
        assertThat(run("check")).isZero();
        assertThat(printed).contains("SOUND   lung-rads-2022.solid").doesNotContain("UNSOUND");
    }

    @Test
    void check_names_a_counter_example_and_fails() throws IOException {
        Path file = folder.resolve("doctored.dmn");
        String dmn = new String(ShippedTables.bytes("workflow/risk-band/table.dmn"), StandardCharsets.UTF_8);
        Files.writeString(file, dmn.replace("[0.05..0.1)", "[0.06..0.1)"));

        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(printed)
                .contains("UNSOUND workflow.risk-band")
                .contains("GAP")
                .contains("probability=0.05");
    }

    @Test
    void check_refuses_what_is_not_a_table() throws IOException {
        Path file = folder.resolve("story.dmn");
        Files.writeString(file, "<!DOCTYPE x><x/>");

        assertThat(run("check", file.toString())).isEqualTo(2);
        assertThat(printed).contains("REFUSED").contains("[DOCTYPE]");
        assertThat(run("check", folder.resolve("absent.dmn").toString())).isEqualTo(2);
    }

    @Test
    void run_prints_pass_fail_and_totals() throws IOException {
        Path file = folder.resolve("golden.csv");
        Files.writeString(
                file,
                HEADER
                        + "A,lungrads2022,screening,,,solid,baseline,single,7.0,s_modifier;suspicious,4XS,DIAG_WORKUP\n"
                        + "B,lungrads2022,screening,,,solid,baseline,single,7.0,,4A,LDCT_6M\n"
                        + "C,lungrads2022,screening,,,solid,baseline,single,7.0,surprise,3,LDCT_6M\n"
                        + "D,lungrads2022,screening,,,solid,baseline,single,-1,,3,LDCT_6M\n"
                        + "E,horoscope,screening,,,solid,baseline,single,7.0,,3,LDCT_6M\n"
                        + "F,lungrads2022,screening,40.5,,solid,baseline,single,7.0,,3,LDCT_6M\n"
                        + "G,lungrads2022,screening,,,solid,baseline,single,seven,,3,LDCT_6M\n");

        assertThat(run("run", file.toString())).isEqualTo(1);
        assertThat(printed)
                .contains("PASS  A")
                .contains("FAIL  B")
                .contains("only the category word differs")
                .contains("refused: flags is surprise")
                .contains("refused: longMm is -1")
                .contains("refused: guideline is horoscope")
                .contains("refused: age is 40.5")
                .contains("refused: mean_mm is seven")
                .contains("TOTAL all: 1 of 7 passed");
    }

    @Test
    void run_succeeds_when_every_line_passes_and_needs_a_file_with_cases() throws IOException {
        Path file = folder.resolve("golden.csv");
        Files.writeString(file, HEADER + "A,lungrads2022,screening,,,none,baseline,single,,,1,LDCT_12M\n");

        assertThat(run("run", file.toString())).isZero();
        Files.writeString(file, HEADER);
        assertThat(run("run", file.toString())).isEqualTo(2);
        assertThat(run("run")).isEqualTo(2);
    }

    @Test
    void run_says_why_a_file_is_no_file_of_cases() throws IOException {
        Path file = folder.resolve("golden.csv");
        Files.writeString(file, HEADER.replace(',', ';') + "A;lungrads2022\n");
        assertThat(run("run", file.toString())).isEqualTo(2);
        assertThat(printed).contains("REFUSED").contains("no column guideline").contains("flags by semicolons");
        Files.writeString(file, HEADER + "A,lungrads2022,\"screening\n");
        assertThat(run("run", file.toString())).isEqualTo(2);
        assertThat(printed).contains("[NOT_CSV]").contains("row 2");
        Files.write(file, (HEADER + "A,é\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("run", file.toString())).isEqualTo(2);
        assertThat(printed).contains("not UTF-8");
    }

    @Test
    void a_flood_of_defects_is_cut_short() throws IOException {
        Path file = folder.resolve("doctored.dmn");
        String dmn = new String(ShippedTables.bytes("workflow/action/table.dmn"), StandardCharsets.UTF_8);
        Files.writeString(file, dmn);
        Files.writeString(folder.resolve("cases.csv"), "code,rule,outcome\n");

        assertThat(run("check", file.toString())).isEqualTo(1);
        assertThat(printed).contains("ROW_NOT_HIT").contains("… and 20 more");
    }

    @Test
    void evaluate_speaks_both_languages_and_shows_its_steps() {
        assertThat(run("evaluate", "finding=solid", "mean_mm=8.0")).isZero();
        assertThat(printed)
                .contains("category 4A, action LDCT_3M_OPT_PET")
                .contains("4A类")
                .contains("lung-rads-2022.solid row");
        assertThat(run("evaluate", "finding=dragon")).isEqualTo(2);
        assertThat(printed).contains("REFUSED finding is dragon");
        assertThat(run("evaluate", "nonsense")).isEqualTo(2);
    }

    @Test
    void list_names_packs_and_tables_and_unknown_words_get_the_usage() {
        assertThat(run("list")).isZero();
        assertThat(printed).contains("pack fleischner-2017 2017").contains("table workflow.quorum");
        assertThat(run()).isEqualTo(2);
        assertThat(run("dance")).isEqualTo(2);
        assertThat(printed).contains("usage:");
    }

    private int run(String... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int status = RulesCommand.run(List.of(words), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        printed = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
