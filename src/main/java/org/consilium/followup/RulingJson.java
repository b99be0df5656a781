package org.consilium.followup;

import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.rules.Ruling;

/** A ruling as the interface shows it. */
final class RulingJson {
    private RulingJson() {}

    static Map<String, Object> of(Ruling ruling) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ruleId", ruling.ruleId());
        json.put("table", ruling.table());
        json.put("version", ruling.version());
        json.put("row", ruling.row());
        json.put("outcome", ruling.outcome());
        ruling.action().ifPresent(action -> json.put("action", action));
        json.put(
                "sentence",
                Map.of("en", ruling.sentence().en(), "zh", ruling.sentence().zh()));
        json.put("source", ruling.source().name());
        return json;
    }
}
