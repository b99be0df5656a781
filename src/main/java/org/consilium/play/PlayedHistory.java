package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 1A as the played terminal doctor takes it: age and sex as the images tell them, all else made up. */
final class PlayedHistory {
    private static final int ASSUMED_AGE = 64;
    private static final int YOUNGEST = 18;

    private PlayedHistory() {}

    static Map<String, Object> of(JsonNode view, long version) {
        Map<String, Object> history = new LinkedHashMap<>();
        history.put("expectedVersion", version);
        history.put("age", age(view.path("patient")));
        history.put("sex", sex(view.path("patient").path("sex").asText()));
        history.put("smokingStatus", "FORMER");
        history.put("packYears", 30);
        history.put("yearsSinceQuit", 5);
        for (String asked : List.of(
                "familyHistoryLungCancer",
                "familyHistoryAnyCancer",
                "previousCancer",
                "occupationalExposure",
                "emphysema",
                "fibrosis",
                "tuberculosis",
                "immunosuppressed")) {
            history.put(asked, "NO");
        }
        history.put("context", "INCIDENTAL");
        history.put("region", "OTHER");
        history.put("consent", true);
        return history;
    }

    private static int age(JsonNode patient) {
        if (patient.hasNonNull("age") && patient.path("age").asInt() >= YOUNGEST) {
            return patient.path("age").asInt();
        }
        System.out.println("the images tell no adult's age: the played doctor takes " + ASSUMED_AGE);
        return ASSUMED_AGE;
    }

    private static String sex(String code) {
        return switch (code) {
            case "M" -> "MALE";
            case "F" -> "FEMALE";
            case "O" -> "OTHER";
            default -> "UNKNOWN";
        };
    }
}
