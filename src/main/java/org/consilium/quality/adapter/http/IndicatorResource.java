package org.consilium.quality.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.consilium.access.Role;
import org.consilium.quality.Indicators;
import org.consilium.quality.domain.Indicator;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The manager's figures. */
@Path("/api/indicators")
public class IndicatorResource {
    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.AUDITOR})
    @Operation(
            summary = "Indicators of the last year",
            description = "Without a value where too few cases stand behind it.")
    public Map<String, List<Map<String, Object>>> indicators() {
        return Map.of(
                "indicators",
                indicators.ofTheYear().stream().map(IndicatorResource::view).toList());
    }

    private static Map<String, Object> view(Indicator indicator) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", indicator.name().id());
        view.put(
                "name",
                Map.of("en", indicator.name().english(), "zh", indicator.name().chinese()));
        put(view, "value", indicator.value());
        view.put("unit", indicator.unit());
        view.put("n", indicator.n());
        put(view, "low", indicator.low());
        put(view, "high", indicator.high());
        put(view, "target", indicator.target());
        view.put("flag", indicator.flag().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return view;
    }

    private static void put(Map<String, Object> view, String name, OptionalDouble number) {
        if (number.isPresent()) {
            view.put(name, number.getAsDouble());
        }
    }
}
