package org.consilium.quality.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.quality.Fact;

/** Facts, by case and kind; within a case in the order in which they happened. */
final class CaseFacts {
    private final Map<UUID, List<Fact>> cases = new LinkedHashMap<>();

    CaseFacts(List<Fact> facts) {
        facts.forEach(fact ->
                cases.computeIfAbsent(fact.caseId(), fresh -> new ArrayList<>()).add(fact));
    }

    /** The first fact of a kind of each case that has one. */
    List<Fact> first(String kind) {
        return cases.values().stream()
                .flatMap(facts -> ofKind(facts, kind).stream().limit(1))
                .toList();
    }

    /** Every fact of a kind. */
    List<Fact> all(String kind) {
        return cases.values().stream()
                .flatMap(facts -> ofKind(facts, kind).stream())
                .toList();
    }

    /** Whether a case has a fact of a kind. */
    boolean has(UUID caseId, String kind) {
        return !ofKind(cases.getOrDefault(caseId, List.of()), kind).isEmpty();
    }

    /** From a case's first fact of one kind to its first of another; cases without both are left out. */
    Delays between(String from, String to) {
        List<Double> millis = new ArrayList<>();
        for (List<Fact> facts : cases.values()) {
            Optional<Fact> start = ofKind(facts, from).stream().findFirst();
            Optional<Fact> end = ofKind(facts, to).stream().findFirst();
            if (start.isPresent() && end.isPresent()) {
                millis.add((double)
                        java.time.Duration.between(start.get().at(), end.get().at())
                                .toMillis());
            }
        }
        return new Delays(millis);
    }

    private static List<Fact> ofKind(List<Fact> facts, String kind) {
        return facts.stream().filter(fact -> fact.kind().equals(kind)).toList();
    }
}
