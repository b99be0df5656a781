package org.consilium.model.cli;

import java.nio.ByteBuffer;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.network.Registry;

/** SHA-256 of a volume's values and geometry: the same for every way the series was sent. */
final class VolumeDigest {
    private VolumeDigest() {}

    static String of(CtVolume volume) {
        byte[] geometry = volume.grid().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(geometry.length + 2 * volume.hounsfield().length);
        bytes.put(geometry);
        bytes.asShortBuffer().put(volume.hounsfield());
        return Registry.sha256(bytes.array());
    }
}
