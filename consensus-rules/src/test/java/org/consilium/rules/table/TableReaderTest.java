package org.consilium.rules.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.TableRefusal.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {
    private static final String GOOD =
            new String(ShippedTables.bytes("workflow/risk-band/table.dmn"), StandardCharsets.UTF_8);

    @Test
    void reads_columns_rows_and_outputs() {
        Table table = read(GOOD);

        assertThat(table.id()).isEqualTo("workflow.risk-band");
        assertThat(table.policy()).isEqualTo(HitPolicy.UNIQUE);
        assertThat(table.columns()).singleElement().satisfies(column -> {
            assertThat(column.name()).isEqualTo("probability");
            assertThat(column.kind()).isEqualTo(Column.Kind.NUMBER);
        });
        assertThat(table.row("RB-2").orElseThrow().output("outcome")).isEqualTo("intermediate-low");
        assertThat(table.row("RB-2").orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void numbers_are_exact_and_domains_are_kept() {
        Table table = read(GOOD);

        assertThat(row(table, "0.05")).isEqualTo("RB-2");
        assertThat(row(table, "0.04999999999999999999999")).isEqualTo("RB-1");
        refused(Code.OUTSIDE_DOMAIN, () -> row(table, "1.1"));
        refused(Code.OUTSIDE_DOMAIN, () -> table.decide(Map.of()));
        refused(Code.OUTSIDE_DOMAIN, () -> table.decide(Map.of("probability", Fact.of("half"))));
    }

    @Test
    void document_types_and_entities_are_refused() {
        String doctype = GOOD.replace(
                "<definitions", "<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<definitions");

        refused(Code.DOCTYPE, () -> read(doctype));
    }

    @Test
    void bytes_that_are_not_xml_or_not_dmn_are_refused() {
        refused(Code.NOT_XML, () -> read("once upon a time"));
        refused(Code.NOT_XML, () -> read(GOOD.substring(0, GOOD.length() / 2)));
        refused(Code.NOT_DMN, () -> read("<html/>"));
        refused(Code.NO_TABLE, () -> read("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'/>"));
        refused(Code.NOT_XML, () -> TableReader.read(new byte[(8 << 20) + 1]));
    }

    @Test
    void scripts_other_languages_and_calls_are_refused() {
        refused(Code.SCRIPT, () -> read(GOOD.replace("hitPolicy=", "expressionLanguage=\"juel\" hitPolicy=")));
        refused(
                Code.SCRIPT,
                () -> read(GOOD.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"javascript\" ")));
        refused(Code.SCRIPT, () -> read(GOOD.replace("<text>probability</text>", "<text>runtime.exec()</text>")));
        refused(
                Code.SCRIPT,
                () -> read(GOOD.replace("</definitions>", "<businessKnowledgeModel id='b'/></definitions>")));
        refused(Code.CELL, () -> read(GOOD.replace("&lt; 0.05", "${runtime.exec('x')}")));
        refused(Code.CELL, () -> read(GOOD.replace("\"low\"", "concat(\"l\", \"ow\")")));
        refused(Code.UNKNOWN_ELEMENT, () -> read(GOOD.replace("</definitions>", "<surprise id='b'/></definitions>")));
    }

    @Test
    void unprovable_policies_and_double_rule_ids_are_refused() {
        refused(Code.HIT_POLICY, () -> read(GOOD.replace("UNIQUE", "PRIORITY")));
        refused(Code.HIT_POLICY, () -> read(GOOD.replace("\"UNIQUE\"", "\"COLLECT\" aggregation=\"SUM\"")));
        refused(Code.DUPLICATE_RULE, () -> read(GOOD.replace("<rule id=\"RB-2\">", "<rule id=\"RB-1\">")));
        refused(Code.CELL, () -> read(GOOD.replaceFirst("<inputEntry[^\\n]*\\n", "")));
        refused(Code.CELL, () -> read(GOOD.replaceFirst("<outputEntry[^\\n]*\\n", "")));
    }

    @Test
    void unique_tables_refuse_to_answer_twice() {
        Table table = read(GOOD.replace("[0.05..0.1)", "[0.05..0.1]"));

        refused(Code.SEVERAL_ROWS, () -> row(table, "0.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'< 6',5.999,true", "'< 6',6,false", "'<= 6',6.0,true", "'> 6',6,false", "'>= 6',6,true",
        "'[6..8)',6,true", "'[6..8)',8,false", "'(6..8]',6,false", "'(6..8]',8,true", "']6..8[',7,true",
        "']6..8[',6,false", "'6, 8',8,true", "'6, 8',7,false", "'not(6, 8)',7,true", "'not(6, 8)',8,false",
        "'-',3,true", "'',3,true", "'-5..5',0,error", "'< -5',-6,true"
    })
    void cells_accept_what_they_say(String cell, String number, String expected) {
        if (expected.equals("error")) {
            refused(Code.CELL, () -> CellParser.parse(cell));
        } else {
            assertThat(CellParser.parse(cell).accepts(Fact.of(new BigDecimal(number))))
                    .isEqualTo(Boolean.parseBoolean(expected));
        }
    }

    @Test
    void absent_values_fit_only_null_negations_and_blanks() {
        assertThat(CellParser.parse("< 6").accepts(Fact.ABSENT)).isFalse();
        assertThat(CellParser.parse("null").accepts(Fact.ABSENT)).isTrue();
        assertThat(CellParser.parse("null, < 6").accepts(Fact.ABSENT)).isTrue();
        assertThat(CellParser.parse("not(\"a\")").accepts(Fact.ABSENT)).isTrue();
        assertThat(CellParser.parse("-").accepts(Fact.ABSENT)).isTrue();
        assertThat(CellParser.parse("\"a,b\", \"c\"").accepts(Fact.of("a,b"))).isTrue();
    }

    @Test
    void malformed_cells_are_refused() {
        for (String cell : new String[] {"<", "6..8", "[8..6]", "\"a", "a.b()", "1 + 1", "date(\"2020\")", "> x"}) {
            refused(Code.CELL, () -> CellParser.parse(cell));
        }
    }

    private static String row(Table table, String probability) {
        return table.decide(Map.of("probability", Fact.of(new BigDecimal(probability))))
                .get(0)
                .id();
    }

    private static Table read(String dmn) {
        return TableReader.read(dmn.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static void refused(Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        TableRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
