package org.consilium.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.clinical.InvalidFact;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.check.Defect;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.junit.jupiter.api.Test;

/** A sound table may still not fit where another one stands; each reason is named, and free changes are free. */
class ReplacementTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));
    private static final String BAND = "workflow/risk-band";
    private static final String SOLID = "lung-rads-2022/solid";
    private static final String ERROR = "workflow/measurement-error";

    @Test
    void thresholds_sentences_and_labels_are_free() {
        assertThat(misfits(BAND, "[0.05..0.1)", "[0.05..0.12)", "[0.1..0.65]", "[0.12..0.65]"))
                .isEmpty();
        assertThat(misfits(ERROR, "\"1.5\"", "\"1.7\"")).isEmpty();
        assertThat(misfits(BAND, "label=\"", "label=\"new ")).isEmpty();
    }

    @Test
    void the_version_must_be_stated_and_another() {
        assertThat(lines(read(text(BAND)))).singleElement().asString().contains("its version must be stated");
        assertThat(lines(read(text(BAND).replaceFirst(" camunda:versionTag=\"[^\"]*\"", ""))))
                .singleElement()
                .asString()
                .contains("differ from 1");
    }

    @Test
    void hit_policy_inputs_and_domains_stay() {
        assertThat(misfits(BAND, "hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\""))
                .containsExactly("its hit policy is FIRST, in force is UNIQUE");
        assertThat(misfits(BAND, "<text>[0..1]</text>", "<text>[0..2]</text>"))
                .containsExactly("its inputs or their domains are not those in force");
        assertThat(misfits(BAND, "<text>probability</text>", "<text>p</text>"))
                .containsExactly("its inputs or their domains are not those in force");
    }

    @Test
    void outputs_stay() {
        assertThat(misfits(BAND, "name=\"route\"", "name=\"way\""))
                .anyMatch(line -> line.startsWith("its outputs are"));
    }

    @Test
    void words_that_nobody_reads_are_refused() {
        assertThat(misfits(BAND, "\"TERMINAL_DOCTOR\"", "\"NOBODY\""))
                .containsExactly("row RB-1 has the unknown route NOBODY");
        assertThat(misfits(BAND, "<text>\"low\"</text>", "<text>\"lowest\"</text>"))
                .containsExactly("row RB-1 has the unknown outcome lowest");
        assertThat(misfits("lung-rads-2022/management", "\"LDCT_6M\"", "\"LDCT_7M\""))
                .containsExactly("row LR22-M3 has the unknown action LDCT_7M");
        assertThat(misfits(ERROR, "\"1.5\"", "\"much\"")).containsExactly("row ME-1 has the unknown outcome much");
        assertThat(misfits(SOLID, "<text>\"2\"</text>", "<text>\"\"</text>")).isNotEmpty();
    }

    @Test
    void a_category_that_only_names_may_be_new() {
        assertThat(misfits("fleischner-2017/partial", "\"PARTIAL_M\"", "\"PARTIAL_MIDDLE\""))
                .isEmpty();
    }

    @Test
    void every_row_says_how_well_it_is_founded_and_speaks_both_languages() {
        assertThat(misfits(ERROR, "<text>\"verified\"</text>", "<text>\"hearsay\"</text>"))
                .containsExactly(
                        "row ME-1 does not say how well it is founded", "row ME-2 does not say how well it is founded");
        String mute = text(ERROR).replaceFirst("\"直径[^\"]*\"", "\"\"");
        assertThat(lines(renamed(mute))).containsExactly("row ME-1 has no sentence in English or Chinese");
    }

    @Test
    void a_table_that_breaks_the_rest_is_found_by_generated_cases() {
        assertThat(misfits(SOLID, "<text>\"4B\"</text>", "<text>\"DROPPED\"</text>"))
                .anyMatch(line -> line.contains("unknown outcome") || line.contains("can no longer be ruled on"));
    }

    @Test
    void a_table_that_nobody_asks_takes_no_place() {
        Table stranger = read(text(BAND).replace("id=\"workflow.risk-band\"", "id=\"workflow.weather\""));

        assertThatThrownBy(() -> Replacement.misfits(RULES, stranger))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.value()).isEqualTo("workflow.weather"));
    }

    private static List<String> misfits(String folder, String... replacements) {
        String dmn = text(folder);
        for (int i = 0; i < replacements.length; i += 2) {
            assertThat(dmn).contains(replacements[i]);
            dmn = dmn.replace(replacements[i], replacements[i + 1]);
        }
        return lines(renamed(dmn));
    }

    private static Table renamed(String dmn) {
        return read(dmn.replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"next\""));
    }

    private static List<String> lines(Table table) {
        List<Defect> misfits = Replacement.misfits(RULES, table);
        assertThat(misfits).allSatisfy(misfit -> {
            assertThat(misfit.kind()).isEqualTo(Kind.MISFIT);
            assertThat(misfit.table()).isEqualTo(table.id());
        });
        return misfits.stream().map(Defect::message).toList();
    }

    private static Table read(String dmn) {
        return TableReader.read(dmn.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static String text(String folder) {
        return new String(ShippedTables.bytes(folder + "/table.dmn"), StandardCharsets.UTF_8);
    }
}
