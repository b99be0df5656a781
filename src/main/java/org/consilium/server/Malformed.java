package org.consilium.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Map;
import java.util.stream.Collectors;

/** Says where a JSON body is wrong without repeating what stood there: it may be patient data. */
final class Malformed {
    private Malformed() {}

    static Map<String, Object> where(JsonProcessingException broken) {
        if (broken instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return Map.of("field", field);
        }
        if (broken.getLocation() != null) {
            return Map.of(
                    "line", broken.getLocation().getLineNr(),
                    "column", broken.getLocation().getColumnNr());
        }
        return Map.of();
    }
}
