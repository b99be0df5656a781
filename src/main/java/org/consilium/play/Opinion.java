package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the played people think of a case, for they have no judgement of their own: nothing to follow where the governing
 * guideline sees no nodule, else an early follow-up CT.
 */
record Opinion(String plan, int intervalMonths, double probability, String reason) {
    private static final Opinion NOTHING_THERE =
            new Opinion("DISCHARGE", 0, 0.01, "Played: the reads show no nodule to follow.");
    private static final Opinion EARLY_CT =
            new Opinion("FOLLOW_UP_CT", 3, 0.2, "Played: an early follow-up CT shows the way through.");

    /** @param view the case, once both reads are compared */
    static Opinion of(JsonNode view) {
        boolean noNodule = view.path("guidelines")
                .path("governing")
                .path("outcome")
                .asText()
                .equals("NO_NODULE");
        return noNodule ? NOTHING_THERE : EARLY_CT;
    }

    /** One member starts out of step, so that the two rounds can be told apart. */
    Opinion outOfStep() {
        return plan.equals("DISCHARGE") ? EARLY_CT : new Opinion("BIOPSY", 0, probability, reason);
    }

    /** Plan and, where one belongs to it, interval, as bodies of the interface name them. */
    Map<String, Object> asPlan() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("plan", plan);
        if (intervalMonths > 0) {
            body.put("intervalMonths", intervalMonths);
        }
        body.put("reason", reason);
        return body;
    }
}
