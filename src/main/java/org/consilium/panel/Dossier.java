package org.consilium.panel;

import java.util.Map;

/**
 * What the panel decides on, frozen at convening.
 *
 * @param sha256 over the canonical JSON of the newest version of each step, in hexadecimal
 * @param versions step label to version
 */
public record Dossier(String sha256, Map<String, Integer> versions) {
    public Dossier {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a dossier's hash has 64 hexadecimal digits, not " + sha256.length());
        }
        versions = Map.copyOf(versions);
    }
}
