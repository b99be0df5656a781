package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.Shared;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-RULES")
class GoldenCasesTest {
    private static final ConsensusRules PLAIN = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void every_golden_case_gets_its_category_and_management() {
        List<GoldenRun.Line> lines =
                new GoldenRun(ConsensusRules.shipped()).run(Shared.text("clinical/golden-cases.csv"));

        assertThat(lines).hasSize(177);
        assertThat(lines).filteredOn(line -> !line.passed()).isEmpty();
    }

    @Test
    void cases_derived_from_the_texts_alone_are_answered_as_the_texts_say() throws IOException {
        List<GoldenRun.Line> lines = new GoldenRun(PLAIN).run(fromTheText());

        assertThat(lines).hasSize(296);
        assertThat(lines).filteredOn(line -> !line.passed()).isEmpty();
        assertThat(lines.stream().collect(Collectors.groupingBy(GoldenRun.Line::pack)))
                .hasSize(8);
    }

    /**
     * Drawn from 30,000 generated rows around every bound, whose answers a second program gives; it was written from the
     * texts, by somebody who had seen the tables: an independent program, not a blind one.
     */
    @Test
    void a_second_reading_of_the_texts_comes_to_the_same_answers() throws IOException {
        List<GoldenRun.Line> lines = new GoldenRun(PLAIN).run(resource("second-reading.csv"));

        assertThat(lines).hasSize(344);
        assertThat(lines).filteredOn(line -> !line.passed()).isEmpty();
    }

    @Test
    void a_wrong_expectation_fails_whatever_word_it_is_written_in() throws IOException {
        String wrong = fromTheText().replace("MULTI_SUBSOLID_GE6", "MULTI_SUBSOLID_LT6");

        assertThat(new GoldenRun(PLAIN).run(wrong).stream().filter(line -> !line.passed()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.management()).isTrue();
                    assertThat(line.category()).isFalse();
                });
    }

    @Test
    void spelling_makes_no_other_case() {
        Map<String, String> line = Map.of(
                "guideline", "Lung-RADS-2022",
                "context", " Screening ",
                "finding", "Part-Solid",
                "status", "BASELINE",
                "mean_mm", " 9.0 ",
                "solid_mm", "+3",
                "flags", " Suspicious ; suspicious;;S-Modifier",
                "expected_category", "4XS",
                "expected_management", "DIAG_WORKUP");

        GoldenCase golden = GoldenCase.of(line);

        assertThat(PLAIN.evaluate(golden.pack(), golden.question()).ruling().outcome())
                .isEqualTo("4XS");
    }

    @Test
    void the_names_of_columns_may_be_capitals_and_missing_ones_are_named() {
        String csv = "ID,Guideline,CONTEXT,finding,status,Mean_mm,Prior_Category,months_since_prior,expected_category,"
                + "expected_management\nA,LUNGRADS2022,screening,solid,stable,9.0,4a,3,3,LDCT_6M\n";

        assertThat(GoldenRun.missingColumns(csv)).isEmpty();
        assertThat(new GoldenRun(PLAIN).run(csv)).singleElement().matches(GoldenRun.Line::passed);
        assertThat(GoldenRun.missingColumns("id;guideline\n1;2\n")).contains("guideline", "finding");
    }

    @Test
    void columns_that_the_format_does_not_have_are_named() {
        assertThat(GoldenRun.unreadColumns("id,solid_part_mm,mean_mm\n1,2,3\n")).containsExactly("solid_part_mm");
        assertThat(GoldenRun.unreadColumns("")).isEmpty();
    }

    private static String fromTheText() throws IOException {
        return resource("from-the-text.csv");
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = GoldenCasesTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
