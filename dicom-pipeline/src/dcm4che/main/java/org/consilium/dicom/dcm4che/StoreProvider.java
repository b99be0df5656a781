package org.consilium.dicom.dcm4che;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.IntakeRefusal;
import org.consilium.dicom.receive.Reception;
import org.dcm4che3.data.Attributes;
import org.dcm4che3.data.Tag;
import org.dcm4che3.data.VR;
import org.dcm4che3.net.Association;
import org.dcm4che3.net.PDVInputStream;
import org.dcm4che3.net.Status;
import org.dcm4che3.net.pdu.PresentationContext;
import org.dcm4che3.net.service.BasicCStoreSCP;

/** Hands what comes by C-STORE to the intake, byte by byte as it comes (PS3.4 B). */
final class StoreProvider extends BasicCStoreSCP {
    private static final Logger LOG = System.getLogger(StoreProvider.class.getName());
    private static final int LONGEST_COMMENT = 64;
    private static final int CHUNK_BYTES = 1 << 16;

    private final InstanceIntake intake;
    private final Function<Association, InstanceOrigin> origins;

    /** @param origins what to record as the origin of what comes on an association */
    StoreProvider(InstanceIntake intake, Function<Association, InstanceOrigin> origins) {
        super("*");
        this.intake = intake;
        this.origins = origins;
    }

    @Override
    protected void store(
            Association association,
            PresentationContext context,
            Attributes request,
            PDVInputStream data,
            Attributes response)
            throws IOException {
        String sopClass = Datasets.text(request.getString(Tag.AffectedSOPClassUID));
        if (!sopClass.equals(association.getAbstractSyntax(context.getPCID()))) {
            response.setInt(Tag.Status, VR.US, Status.SOPclassNotSupported);
            return;
        }
        AnnouncedInstance announced = new AnnouncedInstance(
                sopClass, Datasets.text(request.getString(Tag.AffectedSOPInstanceUID)), context.getTransferSyntax());
        try (Reception reception = intake.begin(announced, origins.apply(association))) {
            take(data, reception);
        } catch (IntakeRefusal refusal) {
            LOG.log(Level.WARNING, "event=instance-refused reason={0} detail={1}", refusal.reason(), refusal.detail());
            response.setInt(Tag.Status, VR.US, refusal.reason().status());
            String comment = refusal.detail();
            response.setString(
                    Tag.ErrorComment, VR.LO, comment.substring(0, Math.min(comment.length(), LONGEST_COMMENT)));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "event=intake-failed cause={0}", e.getClass().getName());
            response.setInt(Tag.Status, VR.US, Status.ProcessingFailure);
        }
    }

    /** A refused data set is read to its end all the same: the sender will send it anyway. */
    private static void take(PDVInputStream data, Reception reception) throws IOException, IntakeRefusal {
        byte[] chunk = new byte[CHUNK_BYTES];
        Optional<IntakeRefusal> refused = Optional.empty();
        int read;
        while ((read = data.read(chunk)) >= 0) {
            if (refused.isEmpty()) {
                try {
                    reception.write(chunk, 0, read);
                } catch (IntakeRefusal refusal) {
                    refused = Optional.of(refusal);
                }
            }
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
        reception.finish();
    }
}
