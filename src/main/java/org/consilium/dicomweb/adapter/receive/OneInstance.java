package org.consilium.dicomweb.adapter.receive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.FilePrologue;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceLedger;
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
    private final Optional<String> study;
    private final InstanceOrigin origin;

    /** @param study the only one that is taken; any where empty */
    OneInstance(InstanceIntake intake, Optional<String> study, InstanceOrigin origin) {
        this.intake = intake;
        this.study = study;
        this.origin = origin;
    }

    StoreOutcome take(InputStream file) throws IOException {
        Optional<AnnouncedInstance> announced = FilePrologue.read(file);
        if (announced.isEmpty()) {
            return new Unknown(Failed.CANNOT_UNDERSTAND);
        }
        try (Reception reception = intake.begin(announced.get(), origin)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                reception.write(chunk, 0, read);
            }
            return kept(reception.finish(study));
        } catch (IntakeRefusal refused) {
            LOG.infof("event=stow.refused association=%s reason=%s", origin.association(), refused.reason());
            return new Failed(
                    announced.get().sopClassUid(),
                    announced.get().sopInstanceUid(),
                    refused.reason().status());
        }
    }

    private static StoreOutcome kept(Reception.Taken taken) {
        ReceivedInstance instance = taken.instance();
        return taken.entry() == InstanceLedger.Entry.CONFLICTING
                ? new Failed(instance.sopClassUid(), instance.sopInstanceUid(), Failed.DUPLICATE)
                : new Stored(
                        instance.sopClassUid(),
                        instance.sopInstanceUid(),
                        instance.seriesInstanceUid(),
                        instance.studyInstanceUid());
    }
}
