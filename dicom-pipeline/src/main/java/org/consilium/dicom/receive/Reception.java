package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.consilium.dicom.receive.InstanceLedger.LedgerUnavailable;
import org.consilium.dicom.receive.IntakeRefusal.Reason;

/** One instance on its way in. Closing it before it is finished leaves no trace. */
public final class Reception implements AutoCloseable {
    private final InstanceIntake intake;
    private final IncomingFile file;
    private final AnnouncedInstance announced;
    private final InstanceOrigin origin;
    private final MessageDigest digest;
    private long received;
    private boolean done;

    Reception(InstanceIntake intake, IncomingFile file, AnnouncedInstance announced, InstanceOrigin origin)
            throws IOException {
        this.intake = intake;
        this.file = file;
        this.announced = announced;
        this.origin = origin;
        this.digest = sha256();
        digest.update((announced.transferSyntaxUid() + "\0").getBytes(StandardCharsets.US_ASCII));
        byte[] header = FileHeader.of(announced);
        file.write(header, 0, header.length);
    }

    /**
     * Adds bytes of the data set.
     *
     * @throws IntakeRefusal when they cannot be written or the data set grows too long
     */
    public void write(byte[] bytes, int offset, int length) throws IntakeRefusal {
        received += length;
        if (received > intake.limits().maxInstanceBytes()) {
            throw new IntakeRefusal(
                    Reason.OUT_OF_RESOURCES,
                    "the data set exceeds " + intake.limits().maxInstanceBytes() + " bytes");
        }
        digest.update(bytes, offset, length);
        try {
            file.write(bytes, offset, length);
        } catch (IOException e) {
            throw new IntakeRefusal(Reason.OUT_OF_RESOURCES, "the store cannot be written", e);
        }
    }

    /**
     * Checks the data set, makes it durable and records it; on return the sender may forget it.
     *
     * @throws IntakeRefusal when it was not taken over
     */
    public ReceivedInstance finish() throws IntakeRefusal {
        return finish(Optional.empty()).instance();
    }

    /** An instance that was taken over, and what it is in the light of earlier ones. */
    public record Taken(ReceivedInstance instance, InstanceLedger.Entry entry) {}

    /**
     * As {@link #finish()}, for an instance that may be of one study only.
     *
     * @param onlyStudy Study Instance UID that it must have; any where empty
     */
    public Taken finish(Optional<String> onlyStudy) throws IntakeRefusal {
        ReceivedInstance instance = keep(onlyStudy);
        try {
            return new Taken(instance, intake.ledger().record(instance));
        } catch (LedgerUnavailable e) {
            throw new IntakeRefusal(Reason.OUT_OF_RESOURCES, "the instance cannot be recorded at the moment", e);
        }
    }

    private ReceivedInstance keep(Optional<String> onlyStudy) throws IntakeRefusal {
        ContentHash hash = ContentHash.of(digest.digest());
        try {
            file.drain();
            InspectedHeader header = InspectedHeader.read(intake.reader(), file.path(), announced);
            header.requireStudy(onlyStudy);
            long bytes = file.bytes();
            Path path = intake.store().keep(file, hash);
            done = true;
            return header.received(
                    announced.transferSyntaxUid(),
                    hash,
                    path,
                    bytes,
                    origin,
                    intake.clock().instant());
        } catch (IOException e) {
            throw new IntakeRefusal(Reason.OUT_OF_RESOURCES, "the store cannot be written", e);
        }
    }

    @Override
    public void close() {
        if (!done) {
            done = true;
            try {
                file.discard();
            } catch (IOException e) {
                // the next start sweeps what could not be removed now
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
