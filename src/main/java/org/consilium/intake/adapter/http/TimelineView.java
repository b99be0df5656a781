package org.consilium.intake.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.consilium.intake.CaseTimeline;
import org.jspecify.annotations.Nullable;

/** One thing that happened; what a replay needs stands beside it under its own name, the rest under details. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimelineView(
        Instant at,
        String kind,
        @Nullable UUID actor,
        Map<String, String> summary,
        @Nullable Object rules,
        @Nullable Object modelWeights,
        @Nullable Object vote,
        Map<String, Object> details) {

    static TimelineView of(CaseTimeline.Timed timed) {
        CaseTimeline.Entry entry = timed.entry();
        Map<String, Object> rest = new LinkedHashMap<>(entry.details());
        return new TimelineView(
                timed.at(),
                entry.kind(),
                entry.actor().orElse(null),
                Map.of("en", entry.english(), "zh", entry.chinese()),
                rest.remove("rules"),
                rest.remove("modelWeights"),
                rest.remove("vote"),
                rest);
    }
}
