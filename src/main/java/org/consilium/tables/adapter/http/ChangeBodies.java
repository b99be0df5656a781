package org.consilium.tables.adapter.http;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the addresses of changes take. */
final class ChangeBodies {
    /** Larger than any shipped table by far, small enough to be proven in a breath. */
    static final int LARGEST = 1 << 20;

    private ChangeBodies() {}

    /** A changed table: its DMN, its cases, and why. */
    public record Propose(
            @NotNull @Size(min = 1, max = LARGEST) String dmn,
            @NotNull @Size(min = 1, max = LARGEST) String cases,
            @NotNull @Size(min = 1, max = 1000) String reason) {
        @Override
        public String toString() {
            return "Propose[]";
        }
    }

    /** Why. */
    public record Why(@NotNull @Size(min = 1, max = 1000) String reason) {}
}
