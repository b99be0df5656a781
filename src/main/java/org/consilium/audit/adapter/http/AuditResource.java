package org.consilium.audit.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Role;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditRecord;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors. */
@Path("/api/audit")
@RolesAllowed(Role.AUDITOR)
public class AuditResource {
    private final AuditChain chain;

    AuditResource(AuditChain chain) {
        this.chain = chain;
    }

    @GET
    @Operation(summary = "Records from a number on, oldest first")
    public Page records(
            @QueryParam("from") @DefaultValue("1") @Min(1) long from,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        return new Page(chain.from(from, size).stream().map(RecordView::of).toList());
    }

    @GET
    @Path("/verification")
    @Operation(summary = "Recompute the whole chain and say whether every byte is as it was written")
    public VerificationView verification() {
        AuditChain.Verification found = chain.verify();
        Long broken = found.firstBroken().isPresent()
                ? Long.valueOf(found.firstBroken().getAsLong())
                : null;
        return new VerificationView(found.intact(), found.records(), broken);
    }

    /** Some records. */
    public record Page(List<RecordView> records) {}

    /** One record. */
    public record RecordView(
            long number,
            Instant at,
            UUID actor,
            String action,
            @Nullable UUID caseId,
            String detail,
            String hash) {
        static RecordView of(AuditRecord record) {
            return new RecordView(
                    record.number(),
                    record.at(),
                    record.actor(),
                    record.action(),
                    record.subject().orElse(null),
                    record.detail(),
                    record.hash());
        }
    }

    /** What a check found. */
    public record VerificationView(
            boolean intact, long records, @Nullable Long firstBroken) {}
}
