package org.consilium.panel.adapter.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** Values that are stored as JSON because nobody searches in them. */
@ApplicationScoped
class PanelJson {
    private final ObjectMapper mapper;

    PanelJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(
                    "a " + value.getClass().getSimpleName() + " cannot be written as JSON", broken);
        }
    }

    <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("stored JSON cannot be read as " + type.getType(), broken);
        }
    }
}
