package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.rules.check.Defect.Kind;
import org.consilium.rules.table.HitPolicy;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;
import org.consilium.rules.table.TableRefusal.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as common modellers write them: each gets a proof, a defect with an input, or a refusal that says why. */
class ForeignTablesTest {
    @Test
    void whole_numbers_have_nothing_between_two_neighbours() {
        assertThat(defects(dish("integer", "&lt;= 8", "&gt;= 9", "UNIQUE"))).isEmpty();
        assertThat(defects(dish("long", "&lt;= 8", "&gt;= 9", "UNIQUE"))).isEmpty();
        assertThat(defects(dish("double", "&lt;= 8", "&gt;= 9", "UNIQUE")))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(Kind.GAP);
                    assertThat(gap.counterExample()).containsEntry("guestCount", "8.5");
                });
    }

    @Test
    void a_gap_and_an_overlap_between_whole_numbers_name_one() {
        assertThat(defects(dish("integer", "&lt;= 8", "&gt;= 10", "UNIQUE")))
                .extracting(defect -> defect.counterExample().get("guestCount"))
                .containsExactly("9");
        assertThat(defects(dish("integer", "&lt;= 8", "&gt;= 8", "UNIQUE")))
                .extracting(Defect::kind)
                .containsExactly(Kind.OVERLAP);
    }

    @Test
    void any_lets_rows_overlap_that_say_the_same_and_no_others() {
        String same = dish("integer", "&lt;= 8", "&gt;= 8", "ANY").replace("\"Stew\"", "\"Roast\"");

        assertThat(defects(same)).isEmpty();
        assertThat(read(same).decide(java.util.Map.of("guestCount", org.consilium.rules.table.Fact.of(8))))
                .hasSize(1);
        assertThat(defects(dish("integer", "&lt;= 8", "&gt;= 8", "ANY")))
                .extracting(Defect::kind)
                .containsExactly(Kind.OVERLAP);
        assertThat(defects(dish("integer", "&lt;= 8", "&gt;= 10", "ANY")))
                .extracting(Defect::kind)
                .containsExactly(Kind.GAP);
    }

    @Test
    void rule_order_lists_rows_and_may_stay_silent() {
        Table table = read(dish("integer", "&lt;= 8", "&gt;= 10", "RULE ORDER"));

        assertThat(table.policy()).isEqualTo(HitPolicy.RULE_ORDER);
        assertThat(TableCheck.structure(table)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PRIORITY", "OUTPUT ORDER"})
    void policies_that_need_more_than_rows_are_refused_by_name(String policy) {
        assertThatThrownBy(() -> read(dish("integer", "&lt;= 8", "&gt;= 9", policy)))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.HIT_POLICY))
                .hasMessageContaining(policy);
    }

    @ParameterizedTest
    @CsvSource({"date", "dateTime", "feel:date", "days and time duration", "tUnknown"})
    void types_that_cannot_be_proven_are_refused_by_name(String type) {
        assertThatThrownBy(() -> read(dish(type, "&lt;= 8", "&gt;= 9", "UNIQUE")))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(Code.TYPE));
    }

    @Test
    void expressions_instead_of_names_and_functions_in_cells_are_refused() {
        refused(
                dish("number", "&lt;= 8", "&gt;= 9", "UNIQUE")
                        .replace("<text>guestCount</text>", "<text>guests.size()</text>"),
                Code.SCRIPT);
        refused(
                dish("number", "&lt;= 8", "&gt;= 9", "UNIQUE")
                        .replace("<text>guestCount</text>", "<text>a or b</text>"),
                Code.SCRIPT);
        refused(dish("number", "&lt;= 8", "date(\"2020-01-01\")", "UNIQUE"), Code.CELL);
        refused(dish("number", "&lt;= 8", "&gt;= 9", "UNIQUE").replace("\"Stew\"", "guestCount * 2"), Code.CELL);
        refused(
                dish("number", "&lt;= 8", "&gt;= 9", "UNIQUE")
                        .replace("<decision ", "<businessKnowledgeModel id='b'/><decision "),
                Code.SCRIPT);
    }

    @Test
    void names_of_several_words_prefixed_types_and_own_types_are_read() {
        String own = dish("tGuests", "&lt;= 8", "&gt;= 9", "UNIQUE")
                .replace("<text>guestCount</text>", "<text>Number of guests</text>".replace(" of ", " over "))
                .replace(
                        "<decision ",
                        "<itemDefinition name='tGuests'><typeRef>feel:number</typeRef><allowedValues><text>[0..8], [9..100]</text></allowedValues></itemDefinition><decision ");

        Table table = read(own);

        assertThat(table.columns().get(0).name()).isEqualTo("Number over guests");
        assertThat(TableCheck.structure(table)).isEmpty();
        refused(
                own.replace(
                        "<typeRef>feel:number</typeRef>",
                        "<itemComponent name='x'><typeRef>number</typeRef></itemComponent>"),
                Code.TYPE);
    }

    @Test
    void columns_without_types_are_read_from_their_cells() {
        String season = dish("", "\"Fall\"", "not(\"Fall\")", "UNIQUE").replace(" typeRef=\"\"", "");
        String truth = dish("", "true", "false", "UNIQUE").replace(" typeRef=\"\"", "");

        assertThat(defects(season)).isEmpty();
        assertThat(defects(truth)).isEmpty();
        assertThat(defects(season.replace("not(\"Fall\")", "\"Winter\"")))
                .singleElement()
                .satisfies(gap -> assertThat(gap.line()).contains("(anything else)"));
    }

    @Test
    void several_outputs_rows_without_ids_and_old_namespaces_are_read() {
        String old = dish("boolean", "true", "false", "FIRST")
                .replace("https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20151101/dmn.xsd")
                .replaceAll(" id=\"r\\d\"", "")
                .replace(
                        "<output id=\"o\" name=\"dish\"/>",
                        "<output id=\"o\" name=\"dish\"/><output id=\"p\" label=\"Drink\"/>")
                .replace(
                        "</outputEntry></rule>",
                        "</outputEntry><outputEntry><text>\"Water\"</text></outputEntry></rule>");

        Table table = read(old);

        assertThat(table.outputs()).containsExactly("dish", "output2");
        assertThat(table.rows()).extracting(row -> row.id()).containsExactly("row-1", "row-2");
        assertThat(TableCheck.structure(table)).isEmpty();
    }

    private static List<Defect> defects(String dmn) {
        return TableCheck.structure(read(dmn));
    }

    private static void refused(String dmn, Code code) {
        assertThatThrownBy(() -> read(dmn))
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static Table read(String dmn) {
        return TableReader.read(dmn.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    /** The kind of table that tutorials begin with. */
    private static String dish(String type, String first, String second, String policy) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"d\" name=\"Dish\" namespace=\"x\">"
                + "<decision id=\"dish\" name=\"Dish\"><decisionTable id=\"t\" hitPolicy=\"" + policy + "\">"
                + "<input id=\"i\" label=\"Guests\"><inputExpression id=\"e\" typeRef=\"" + type
                + "\"><text>guestCount</text></inputExpression></input><output id=\"o\" name=\"dish\"/>"
                + row("r1", first, "\"Roast\"") + row("r2", second, "\"Stew\"")
                + "</decisionTable></decision></definitions>";
    }

    private static String row(String id, String cell, String output) {
        return "<rule id=\"" + id + "\"><inputEntry><text>" + cell + "</text></inputEntry><outputEntry><text>" + output
                + "</text></outputEntry></rule>";
    }
}
