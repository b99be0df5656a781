package org.consilium.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * What has arrived of one series.
 *
 * @param seriesInstanceUid DICOM's name of it
 * @param modality as its instances state it
 * @param description as its instances state it; may hold patient data
 * @param computedTomography whether its instances are CT images
 * @param fresh whether something of it came since the study was last looked at
 * @param samePatient whether all its instances name the patient that the study's first instance named
 * @param instances in the order of their content hashes, so that the same files always give the same digest
 */
public record ReceivedSeries(
        String seriesInstanceUid,
        String modality,
        String description,
        boolean computedTomography,
        boolean fresh,
        boolean samePatient,
        List<ArrivedInstance> instances) {
    public ReceivedSeries {
        instances = List.copyOf(instances);
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("a received series has at least 1 instance, not 0");
        }
    }

    public List<Path> files() {
        return instances.stream().map(ArrivedInstance::file).toList();
    }

    /** SHA-256 over the content hashes of its files, sorted: the same files give the same name of their voxels. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            instances.stream()
                    .map(ArrivedInstance::hash)
                    .sorted()
                    .forEach(hash -> digest.update(hash.getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** One stored instance. */
    public record ArrivedInstance(UUID id, String hash, Path file) {}
}
