package org.consilium.tables.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.consilium.risk.RiskResult;
import org.jspecify.annotations.Nullable;

/** What one risk model says: a probability with what it was computed from, what is missing, or why it is not meant. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RiskView(
        String model,
        @Nullable String edition,
        @Nullable Double p,
        @Nullable Double logit,
        @Nullable Map<String, String> inputs,
        @Nullable List<String> missing,
        @Nullable String notApplicable) {
    static RiskView of(RiskResult result) {
        if (result instanceof RiskResult.Probability known) {
            return new RiskView(known.model(), known.edition(), known.p(), known.logit(), known.inputs(), null, null);
        }
        if (result instanceof RiskResult.InsufficientData lacking) {
            return new RiskView(lacking.model(), null, null, null, null, lacking.missing(), null);
        }
        RiskResult.NotApplicable other = (RiskResult.NotApplicable) result;
        return new RiskView(other.model(), null, null, null, null, null, other.reason());
    }
}
