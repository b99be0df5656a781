package org.consilium.intake.adapter.dicom;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How this server listens for DICOM, and when it calls a study complete. */
@ConfigMapping(prefix = "consilium.dicom")
public interface DicomSettings {
    /** The title that senders call. */
    @WithDefault("CONSILIUM")
    @Pattern(regexp = "[\\x21-\\x5B\\x5D-\\x7E]{1,16}")
    String aeTitle();

    /** The address to listen on; beyond loopback only where the network is closed. */
    @WithDefault("127.0.0.1")
    String host();

    /** The port to listen on; 0 for any free one. */
    @WithDefault("11112")
    @Min(0)
    @Max(65_535)
    int port();

    /** Titles that may call from anywhere, beside the peers; everybody where absent and not {@link #knownCallersOnly}. */
    Optional<List<String>> callers();

    /** Whether only peers and listed titles may call. */
    @WithDefault("false")
    boolean knownCallersOnly();

    /** Whether the port without encryption is opened. */
    @WithDefault("true")
    boolean plain();

    /** The longest PDU taken, in bytes. */
    @WithDefault("262144")
    @Min(4096)
    @Max(4_194_304)
    int maxPduBytes();

    /** Operations that one association may have outstanding. */
    @WithDefault("16")
    @Min(1)
    @Max(64)
    int maxOperations();

    /** How long a caller may take to ask for an association, and to close it. */
    @WithDefault("30s")
    Duration artimTimeout();

    /** How long an association may be silent. */
    @WithDefault("60s")
    Duration idleTimeout();

    /** Associations open at a time. */
    @WithDefault("64")
    @Min(1)
    @Max(1024)
    int maxAssociations();

    /** Longest data set taken, in bytes. */
    @WithDefault("2147483648")
    @Min(1_048_576)
    long maxInstanceBytes();

    /** Room that stays free on the disk, in bytes. */
    @WithDefault("268435456")
    @Min(0)
    long reservedDiskBytes();

    /** How long nothing new may have come after a sender took its leave. */
    @WithDefault("2s")
    Duration quietTime();

    /** How long nothing new may have come after a connection broke: its sender is likely to come back. */
    @WithDefault("60s")
    Duration quietTimeAfterInterruption();

    /** After this long without an arrival a study is complete even while a sender of it stays connected. */
    @WithDefault("10M")
    Duration patience();

    /** How often this node looks for complete studies. */
    @WithDefault("500ms")
    Duration lookEvery();

    /** Studies that this node settles at a time. */
    @WithDefault("2")
    @Min(1)
    @Max(16)
    int settlingThreads();

    /** How much one upload may unpack to, in bytes. */
    @WithDefault("8589934592")
    @Min(1_048_576)
    long maxUploadBytes();

    /** How many files one upload may hold. */
    @WithDefault("20000")
    @Min(1)
    @Max(200_000)
    int maxUploadFiles();
}
