package org.consilium.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A history as step 1A holds it, under the names of the interface. */
final class HistoryJson {
    private HistoryJson() {}

    static Map<String, Object> write(History history) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("age", history.ageYears());
        json.put("sex", history.sex().name());
        json.put("smokingStatus", history.smokingStatus().name());
        history.packYears().ifPresent(years -> json.put("packYears", years));
        history.yearsSinceQuit().ifPresent(years -> json.put("yearsSinceQuit", years));
        json.put("familyHistoryLungCancer", history.familyHistoryLungCancer().name());
        json.put("familyHistoryAnyCancer", history.familyHistoryAnyCancer().name());
        json.put("previousCancer", history.previousCancer().name());
        history.previousCancerYearsAgo().ifPresent(years -> json.put("previousCancerYearsAgo", years));
        json.put("occupationalExposure", history.occupationalExposure().name());
        json.put("emphysema", history.emphysema().name());
        json.put("fibrosis", history.fibrosis().name());
        json.put("tuberculosis", history.tuberculosis().name());
        json.put("immunosuppressed", history.immunosuppressed().name());
        history.symptoms().ifPresent(text -> json.put("symptoms", text));
        json.put("context", history.context().name());
        json.put("region", history.region().name());
        json.put("consent", true);
        return json;
    }

    static History read(Map<String, Object> json) {
        return new History(
                ((Number) json.getOrDefault("age", 0)).intValue(),
                History.Sex.valueOf(text(json, "sex")),
                History.Smoking.valueOf(text(json, "smokingStatus")),
                decimal(json, "packYears"),
                decimal(json, "yearsSinceQuit"),
                answer(json, "familyHistoryLungCancer"),
                answer(json, "familyHistoryAnyCancer"),
                answer(json, "previousCancer"),
                decimal(json, "previousCancerYearsAgo").map(BigDecimal::intValue),
                answer(json, "occupationalExposure"),
                answer(json, "emphysema"),
                answer(json, "fibrosis"),
                answer(json, "tuberculosis"),
                answer(json, "immunosuppressed"),
                Optional.ofNullable(json.get("symptoms")).map(Object::toString),
                History.Context.valueOf(text(json, "context")),
                History.Region.valueOf(text(json, "region")));
    }

    private static History.Answer answer(Map<String, Object> json, String name) {
        return History.Answer.valueOf(text(json, name));
    }

    private static String text(Map<String, Object> json, String name) {
        return String.valueOf(json.get(name));
    }

    private static Optional<BigDecimal> decimal(Map<String, Object> json, String name) {
        return Optional.ofNullable(json.get(name)).map(value -> new BigDecimal(value.toString()));
    }
}
