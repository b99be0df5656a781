package org.consilium.rules.dmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Fact;
import org.consilium.rules.table.Row;
import org.consilium.rules.table.TableRefusal;
import org.consilium.rules.table.TableRefusal.Code;
import org.junit.jupiter.api.Test;

class CamundaTablesTest {
    private static final String BAND = "workflow.risk-band";
    private static final byte[] FILE = ShippedTables.bytes("workflow/risk-band/table.dmn");

    @Test
    void the_engine_answers_with_the_rows_of_the_table() {
        CamundaTables tables = new CamundaTables(List.of(FILE));

        assertThat(tables.ids()).containsExactly(BAND);
        assertThat(tables.decide(BAND, at("0.65"))).extracting(Row::id).containsExactly("RB-3");
        assertThat(tables.decide(BAND, at("0.6500000000000000000001")))
                .extracting(Row::id)
                .containsExactly("RB-4");
    }

    @Test
    void the_engines_own_language_agrees_away_from_binary_traps() {
        CamundaTables naive = CamundaTables.naive(List.of(FILE));

        assertThat(naive.decide(BAND, at("0.5"))).extracting(Row::id).containsExactly("RB-3");
        assertThat(naive.decide(BAND, at("0.01"))).extracting(Row::id).containsExactly("RB-1");
    }

    @Test
    void an_exchanged_table_rules_in_the_new_set_and_not_in_the_old() {
        CamundaTables before = new CamundaTables(List.of(FILE));
        assertThat(before.decide(BAND, at("0.06"))).extracting(Row::id).containsExactly("RB-2");
        String text = new String(FILE, StandardCharsets.UTF_8)
                .replace("&lt; 0.05", "&lt; 0.07")
                .replace("[0.05..0.1)", "[0.07..0.1)");

        CamundaTables after = before.with(text.getBytes(StandardCharsets.UTF_8));

        assertThat(after.decide(BAND, at("0.06"))).extracting(Row::id).containsExactly("RB-1");
        assertThat(before.decide(BAND, at("0.06"))).extracting(Row::id).containsExactly("RB-2");
        assertThat(after.ids()).isEqualTo(before.ids());
    }

    @Test
    void the_tables_that_are_not_exchanged_answer_as_before() {
        String thickness = "acquisition.qa-01";
        CamundaTables both = new CamundaTables(List.of(FILE, ShippedTables.bytes("acquisition/qa-01/table.dmn")));

        CamundaTables after = both.with(FILE);

        assertThat(after.ids()).containsExactly(BAND, thickness);
        assertThat(after.decide(thickness, Map.of("thicknessMm", Fact.of(BigDecimal.ONE))))
                .extracting(Row::id)
                .containsExactly("QA-01.1");
        assertThat(after.decide(thickness, Map.of())).extracting(Row::id).containsExactly("QA-01.0");
    }

    @Test
    void an_unknown_table_and_a_value_outside_the_domain_are_refused() {
        CamundaTables tables = new CamundaTables(List.of(FILE));

        assertThatThrownBy(() -> tables.decide("nothing", Map.of()))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_TABLE));
        assertThatThrownBy(() -> tables.decide(BAND, at("1.1")))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.OUTSIDE_DOMAIN));
    }

    private static Map<String, Fact> at(String probability) {
        return Map.of("probability", Fact.of(new BigDecimal(probability)));
    }
}
