package org.consilium.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Views as JSON text and as the plain maps that sections and steps are made of; what is absent is left out. */
@ApplicationScoped
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
    }

    public Map<String, Object> map(Object view) {
        return mapper.convertValue(view, new TypeReference<Map<String, Object>>() {});
    }

    public List<Object> list(List<?> views) {
        return mapper.convertValue(views, new TypeReference<List<Object>>() {});
    }

    public String write(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a view cannot be written as JSON: " + view.getClass(), broken);
        }
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException broken) {
            broken.clearLocation();
            throw new IllegalStateException(
                    "what was kept as " + type.getSimpleName() + " cannot be read back", broken);
        }
    }

    public <T> List<T> readList(String text, Class<T> type) {
        try {
            return mapper.readerForListOf(type).readValue(text);
        } catch (JsonProcessingException broken) {
            broken.clearLocation();
            throw new IllegalStateException(
                    "what was kept as " + type.getSimpleName() + " cannot be read back", broken);
        }
    }
}
