package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** {@code ./consilium audit verify}: has the running server recompute its audit chain. */
public final class AuditCommand {
    private AuditCommand() {}

    /** Exit status 0 where the chain is intact, 1 where a byte changed, 2 for a wrong call. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length != 3 || !arguments[2].equals("verify")) {
            System.err.println("usage: ./consilium audit verify");
            System.exit(2);
        }
        JsonNode found =
                new Door(arguments[0], Path.of(arguments[1])).as("auditor").get("/api/audit/verification");
        if (found.path("intact").asBoolean()) {
            System.out.println("intact: " + found.path("records").asLong() + " records");
        } else {
            System.out.println("BROKEN at record " + found.path("firstBroken").asLong());
            System.exit(1);
        }
    }
}
