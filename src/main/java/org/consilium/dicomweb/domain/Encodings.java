package org.consilium.dicomweb.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.UID;

/** Which encodings can be given out as they are or in plain form, and the media types of compressed frames (PS3.18 8.7.3). */
public final class Encodings {
    private static final Set<String> PLAIN = Set.of(
            UID.ImplicitVRLittleEndian,
            UID.ExplicitVRLittleEndian,
            UID.ExplicitVRBigEndian,
            UID.DeflatedExplicitVRLittleEndian);

    private static final Map<String, List<String>> FRAME_TYPES = Map.ofEntries(
            Map.entry(UID.RLELossless, List.of("image/dicom-rle", "image/x-dicom-rle")),
            Map.entry(UID.JPEGBaseline8Bit, List.of("image/jpeg")),
            Map.entry(UID.JPEGExtended12Bit, List.of("image/jpeg")),
            Map.entry(UID.JPEGLossless, List.of("image/jpeg")),
            Map.entry(UID.JPEGLosslessSV1, List.of("image/jpeg")),
            Map.entry(UID.JPEGLSLossless, List.of("image/jls", "image/x-jls")),
            Map.entry(UID.JPEGLSNearLossless, List.of("image/jls", "image/x-jls")),
            Map.entry(UID.JPEG2000Lossless, List.of("image/jp2", "image/jpx")),
            Map.entry(UID.JPEG2000, List.of("image/jp2", "image/jpx")));

    private Encodings() {}

    /** Whether its frames are compressed. */
    public static boolean isCompressed(String transferSyntax) {
        return !PLAIN.contains(transferSyntax);
    }

    /** Whether an object in this encoding can be given out in plain Explicit VR Little Endian. */
    public static boolean isDecodable(String transferSyntax) {
        return !isCompressed(transferSyntax) || FRAME_TYPES.containsKey(transferSyntax);
    }

    /** Media types that a compressed frame goes by; empty where it has none. */
    public static List<String> frameTypes(String transferSyntax) {
        return FRAME_TYPES.getOrDefault(transferSyntax, List.of());
    }

    /**
     * In which encoding an object is given out.
     *
     * @param stored what it has
     * @param choices what the caller takes, the most wanted first; one that names no encoding means Explicit VR Little Endian
     * @return empty where none of the choices can be met
     */
    public static Optional<String> of(String stored, List<Accepted.Choice> choices) {
        for (Accepted.Choice choice : choices) {
            String wanted = choice.transferSyntax().orElse(UID.ExplicitVRLittleEndian);
            if (wanted.equals(Accepted.AS_STORED) || wanted.equals(stored)) {
                return Optional.of(stored);
            }
            if (wanted.equals(UID.ExplicitVRLittleEndian) && isDecodable(stored)) {
                return Optional.of(UID.ExplicitVRLittleEndian);
            }
        }
        return Optional.empty();
    }
}
