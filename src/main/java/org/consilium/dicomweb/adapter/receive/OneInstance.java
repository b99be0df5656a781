package org.consilium.dicomweb.adapter.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.FilePrologue;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.IntakeRefusal;
import org.consilium.dicom.receive.ReceivedInstance;
import org.consilium.dicom.receive.Reception;
import org.consilium.dicomweb.StoreOutcome;
import org.consilium.dicomweb.StoreOutcome.Failed;
import org.consilium.dicomweb.StoreOutcome.Stored;
import org.consilium.dicomweb.StoreOutcome.Unknown;
import org.jboss.logging.Logger;

/** One file through the intake, and what became of it in the words of the standard. */
final class OneInstance {
    private static final Logger LOG = Logger.getLogger(OneInstance.class);
    private static final int CHUNK = 64 * 1024;

    private final InstanceIntake intake;
    private final WatchingLedger ledger;
    private final InstanceOrigin origin;

    OneInstance(InstanceIntake intake, WatchingLedger ledger, InstanceOrigin origin) {
        this.intake = intake;
        this.ledger = ledger;
        this.origin = origin;
    }

    StoreOutcome take(InputStream file) throws IOException {
        ledger.next();
        Optional<AnnouncedInstance> announced = FilePrologue.read(file);
        if (announced.isEmpty()) {
            return new Unknown(Failed.CANNOT_UNDERSTAND);
        }
        try (Reception reception = intake.begin(announced.get(), origin)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                reception.write(chunk, 0, read);
            }
            return kept(reception.finish());
        } catch (IntakeRefusal refused) {
            LOG.infof("event=stow.refused association=%s reason=%s", origin.association(), refused.reason());
            int reason = ledger.refusedOtherStudy()
                    ? Failed.MISMATCH
                    : refused.reason().status();
            return new Failed(announced.get().sopClassUid(), announced.get().sopInstanceUid(), reason);
        }
    }

    private StoreOutcome kept(ReceivedInstance instance) {
        return ledger.lastConflicted()
                ? new Failed(instance.sopClassUid(), instance.sopInstanceUid(), Failed.DUPLICATE)
                : new Stored(
                        instance.sopClassUid(),
                        instance.sopInstanceUid(),
                        instance.seriesInstanceUid(),
                        instance.studyInstanceUid());
    }
}
