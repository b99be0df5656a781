package org.consilium.audit.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consilium.access.People;
import org.consilium.access.Person;
import org.consilium.access.Role;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditRecord;
import org.consilium.audit.AuditSearch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The audit trail, for auditors. */
@Path("/api/audit")
@RolesAllowed(Role.AUDITOR)
public class AuditResource {
    /** A name that nobody has did nothing. */
    private static final UUID NOBODY = new UUID(0, 1);

    private final AuditChain chain;
    private final People people;

    AuditResource(AuditChain chain, People people) {
        this.chain = chain;
        this.people = people;
    }

    @GET
    @Operation(
            summary = "Records that fit, newest first",
            description =
                    "By person (sign-in name), case, action and time; the next page is asked with the lowest number.")
    public Page search(
            @QueryParam("before") @Min(1) @Nullable Long before,
            @QueryParam("person") @Size(max = 64) @Nullable String person,
            @QueryParam("case") @Nullable UUID subject,
            @QueryParam("action") @Size(max = 64) @Nullable String action,
            @QueryParam("since") @Nullable Instant since,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        Optional<UUID> actor = Optional.ofNullable(person)
                .map(name -> people.byName(name).map(Person::id).orElse(NOBODY));
        return page(chain.search(
                new AuditSearch(
                        Optional.ofNullable(before),
                        actor,
                        Optional.ofNullable(subject),
                        Optional.ofNullable(action),
                        Optional.ofNullable(since),
                        Optional.ofNullable(until)),
                size));
    }

    @GET
    @Path("/chain")
    @Operation(summary = "Records from a number on, oldest first, as the chain links them")
    public Page records(
            @QueryParam("from") @DefaultValue("1") @Min(1) long from,
            @QueryParam("size") @DefaultValue("100") @Min(1) @Max(1000) int size) {
        return page(chain.from(from, size));
    }

    private Page page(List<AuditRecord> records) {
        Map<UUID, String> names = new HashMap<>();
        records.forEach(record -> names.computeIfAbsent(
                record.actor(), id -> people.byId(id).map(Person::displayName).orElse("")));
        return new Page(records.stream()
                .map(record -> RecordView.of(record, names.getOrDefault(record.actor(), "")))
                .toList());
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

    /** One record; {@code actorName} is empty where the server itself acted. */
    public record RecordView(
            long number,
            Instant at,
            UUID actor,
            String actorName,
            String action,
            @Nullable UUID caseId,
            String detail,
            String hash) {
        static RecordView of(AuditRecord record, String actorName) {
            return new RecordView(
                    record.number(),
                    record.at(),
                    record.actor(),
                    actorName,
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
