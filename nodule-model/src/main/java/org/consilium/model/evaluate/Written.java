package org.consilium.model.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;

/** Package-private figures as maps, so that they can be written. */
final class Written {
    private Written() {}

    static Map<String, Object> roc(Roc roc) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("area", roc.area());
        map.put("low", roc.low());
        map.put("high", roc.high());
        map.put("interval", "DeLong 95 %");
        map.put("malignant", roc.positives());
        map.put("benign", roc.negatives());
        return map;
    }

    static Map<String, Object> bin(Calibration.Bin bin) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("meanRisk", bin.probability());
        map.put("shareMalignant", bin.frequency());
        map.put("n", bin.n());
        return map;
    }
}
