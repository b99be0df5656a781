package org.consilium.dicom.net;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transfer syntaxes this node takes; a data set is kept as it came, so those it need not decode count too (PS3.5 10). */
public final class TransferSyntaxes {
    static final String IMPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2";
    static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";
    static final String EXPLICIT_BIG_ENDIAN = "1.2.840.10008.1.2.2";

    private static final Set<String> STORED = Set.of(
            IMPLICIT_LITTLE_ENDIAN,
            EXPLICIT_LITTLE_ENDIAN,
            EXPLICIT_BIG_ENDIAN,
            "1.2.840.10008.1.2.1.99", // Deflated Explicit VR Little Endian
            "1.2.840.10008.1.2.5", // RLE Lossless
            "1.2.840.10008.1.2.4.50", // JPEG Baseline
            "1.2.840.10008.1.2.4.51", // JPEG Extended
            "1.2.840.10008.1.2.4.57", // JPEG Lossless
            "1.2.840.10008.1.2.4.70", // JPEG Lossless, first-order prediction
            "1.2.840.10008.1.2.4.80", // JPEG-LS Lossless
            "1.2.840.10008.1.2.4.81", // JPEG-LS Near-lossless
            "1.2.840.10008.1.2.4.90", // JPEG 2000 Lossless
            "1.2.840.10008.1.2.4.91", // JPEG 2000
            "1.2.840.10008.1.2.4.201", // High-Throughput JPEG 2000 Lossless
            "1.2.840.10008.1.2.4.202", // High-Throughput JPEG 2000 with RPCL, Lossless
            "1.2.840.10008.1.2.4.203"); // High-Throughput JPEG 2000

    private static final List<String> VERIFICATION = List.of(IMPLICIT_LITTLE_ENDIAN, EXPLICIT_LITTLE_ENDIAN);

    private TransferSyntaxes() {}

    /**
     * The encoding to store in, out of those proposed: the sender's first, since it costs the sender the least, except that
     * Big Endian, which is retired, is taken only alone.
     */
    static Optional<String> chooseForStorage(List<String> proposed) {
        return proposed.stream()
                .filter(STORED::contains)
                .filter(uid -> !uid.equals(EXPLICIT_BIG_ENDIAN))
                .findFirst()
                .or(() -> proposed.stream().filter(EXPLICIT_BIG_ENDIAN::equals).findFirst());
    }

    /** All of them, in a fixed order. */
    public static List<String> stored() {
        return STORED.stream().sorted().toList();
    }

    /** Encodings every peer has, the more telling one first. */
    public static List<String> uncompressed() {
        return List.of(EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN);
    }

    static Optional<String> chooseForMessages(List<String> proposed) {
        return proposed.stream().filter(VERIFICATION::contains).findFirst();
    }
}
