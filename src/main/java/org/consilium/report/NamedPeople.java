package org.consilium.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;

/** The names of all who wrote something in a document, by the ids that stand as {@code by}. */
final class NamedPeople {
    private NamedPeople() {}

    static Map<String, String> in(JsonNode document, People people) {
        Map<String, String> names = new TreeMap<>();
        for (JsonNode by : document.findValues("by")) {
            id(by).flatMap(people::byId).map(Person::displayName).ifPresent(name -> names.put(by.asText(), name));
        }
        return names;
    }

    /** Some parts name their author themselves. */
    private static Optional<UUID> id(JsonNode by) {
        try {
            return Optional.of(UUID.fromString(by.asText()));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
