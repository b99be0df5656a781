package org.consilium.model.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the published risk models would need of the annotated data and do not find there.
 *
 * <p>The format names neither persons nor lobes: a missing input is never guessed. In a consultation, where the inputs are
 * known, the rules module computes these models next to this one.
 */
final class PublishedModels {
    private PublishedModels() {}

    static Map<String, Object> brock() {
        return insufficient(List.of(
                "age", "sex", "family history of lung cancer", "emphysema", "lobe", "number of nodules on the scan"));
    }

    static Map<String, Object> mayo() {
        return insufficient(List.of("age", "smoking", "cancer outside the chest", "lobe"));
    }

    private static Map<String, Object> insufficient(List<String> missing) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("status", "insufficient data");
        result.put("missing", missing);
        return result;
    }
}
