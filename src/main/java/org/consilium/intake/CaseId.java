package org.consilium.intake;

import java.util.UUID;

/** Names one case; opaque, so that it may stand in URLs, logs and engine variables. */
public record CaseId(UUID value) {
    /** @throws org.consilium.problem.Refusal {@code not-found} where the text is no case id */
    public static CaseId parse(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            throw org.consilium.problem.Refusal.of(org.consilium.problem.Problem.NOT_FOUND);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
