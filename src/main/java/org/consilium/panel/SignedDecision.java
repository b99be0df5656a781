package org.consilium.panel;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.consilium.clinical.Plan;

/**
 * What the panel decided, as signed by its chair.
 *
 * @param signature SHA-256 of the decision's canonical JSON, the audit head among it
 * @param auditHead hash of the newest audit record when it was signed
 * @param canonical the JSON that was hashed
 */
public record SignedDecision(
        PanelId panel,
        Plan plan,
        OptionalInt intervalMonths,
        String reason,
        UUID signedBy,
        String signedByName,
        Instant signedAt,
        List<Dissent> dissent,
        String signature,
        String auditHead,
        String canonical) {
    public SignedDecision {
        dissent = List.copyOf(dissent);
    }
}
