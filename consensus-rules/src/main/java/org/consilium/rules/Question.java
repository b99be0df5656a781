package org.consilium.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.Coded;
import org.consilium.rules.table.Fact;

/** A question to one table, built up input by input. */
final class Question {
    private final String table;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Question(String table) {
        this.table = table;
    }

    static Question to(String table) {
        return new Question(table);
    }

    String table() {
        return table;
    }

    Map<String, Fact> facts() {
        return facts;
    }

    Question with(String name, Fact fact) {
        facts.put(name, fact);
        return this;
    }

    Question with(String name, String text) {
        return with(name, Fact.of(text));
    }

    Question with(String name, Coded word) {
        return with(name, Fact.of(word.code()));
    }

    Question with(String name, boolean truth) {
        return with(name, Fact.of(truth));
    }

    Question with(String name, BigDecimal number) {
        return with(name, Fact.of(number));
    }

    Question with(String name, long number) {
        return with(name, Fact.of(number));
    }

    /** Absent when there is no number. */
    Question number(String name, Optional<BigDecimal> number) {
        return with(name, Fact.number(number));
    }

    /** Absent when there is no number. */
    Question whole(String name, Optional<Integer> number) {
        return number(name, number.map(BigDecimal::valueOf));
    }
}
