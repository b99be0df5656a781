package org.consilium.model;

/**
 * Which model read what.
 *
 * @param modelId name and version of the model
 * @param weightsSha256 digest of its weights, 64 lower-case hexadecimal digits
 * @param codeVersion version of this module
 * @param inputDigest what the caller calls the voxels
 * @param wallTimeMillis how long the read took; the only part that differs between two reads of the same voxels
 */
public record ModelProvenance(
        String modelId, String weightsSha256, String codeVersion, String inputDigest, long wallTimeMillis) {
    public ModelProvenance {
        if (!weightsSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a SHA-256 has 64 hexadecimal digits, not \"" + weightsSha256 + "\"");
        }
        if (wallTimeMillis < 0) {
            throw new IllegalArgumentException("a wall time is at least 0 ms, not " + wallTimeMillis);
        }
    }
}
