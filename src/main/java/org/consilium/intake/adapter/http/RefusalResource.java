package org.consilium.intake.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.access.Role;
import org.consilium.intake.Refusals;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What was kept out of a case, and by which rule: opaque ids, rule ids and values, nothing of a patient. */
@Path("/api/refusals")
@RolesAllowed({Role.COORDINATOR, Role.RADIOLOGIST, Role.TERMINAL_DOCTOR})
public class RefusalResource {
    private final Refusals refusals;

    RefusalResource(Refusals refusals) {
        this.refusals = refusals;
    }

    @GET
    @Operation(summary = "Refused series and conflicting instances, newest first")
    public Map<String, List<RefusedView>> newest(@QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        return Map.of(
                "refusals", refusals.newest(size).stream().map(RefusedView::of).toList());
    }

    /** One refusal. */
    public record RefusedView(
            UUID studyId,
            UUID subjectId,
            String kind,
            Instant at,
            String ruleId,
            String value,
            String bound,
            String table,
            String version,
            Map<String, String> sentence,
            int instances) {
        static RefusedView of(Refusals.Refused refused) {
            return new RefusedView(
                    refused.study(),
                    refused.subject(),
                    refused.kind(),
                    refused.at(),
                    refused.ruleId(),
                    refused.value(),
                    refused.bound(),
                    refused.table(),
                    refused.version(),
                    Map.of("en", refused.english(), "zh", refused.chinese()),
                    refused.instances());
        }
    }
}
