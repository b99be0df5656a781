package org.consilium.intake.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.IntakeRefusal;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.dicom.receive.Reception;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes one DICOM file or a zip of them, by the same way in as the DICOM port.
 *
 * <p>A zip is read as it comes, never unpacked to names of its own; how many files it holds, how much they unpack to and
 * by which factor is bounded.
 */
@ApplicationScoped
public class FileUpload {
    private static final Logger LOG = Logger.getLogger(FileUpload.class);
    private static final String WAY_IN = "UPLOAD";
    private static final int CHUNK = 64 * 1024;

    private final InstanceIntake intake;
    private final AssociationBook associations;
    private final DicomSettings settings;
    private final Clock clock;

    FileUpload(InstanceIntake intake, AssociationBook associations, DicomSettings settings, Clock clock) {
        this.intake = intake;
        this.associations = associations;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws Refusal {@code too-large} where a bound is passed, {@code malformed-body} where a zip is broken; what was
     *     taken before stays taken
     */
    public Taken take(InputStream body) throws IOException {
        OpenAssociation upload =
                new OpenAssociation(new AssociationId(UUID.randomUUID()), WAY_IN, WAY_IN, "upload", clock.instant());
        associations.opened(upload);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            Taken taken = read(new BufferedInputStream(body, CHUNK), new InstanceOrigin(WAY_IN, upload.id()));
            end = AssociationEnd.RELEASED;
            return taken;
        } finally {
            associations.closed(upload, end);
        }
    }

    private Taken read(BufferedInputStream body, InstanceOrigin origin) throws IOException {
        body.mark(4);
        byte[] start = body.readNBytes(4);
        body.reset();
        boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        try {
            return zip ? readZip(body, origin) : readOne(body, origin);
        } catch (ZipException | EOFException broken) {
            throw Refusal.of(Problem.MALFORMED_BODY);
        }
    }

    private Taken readOne(InputStream body, InstanceOrigin origin) throws IOException {
        Tally tally = new Tally();
        tally.add(takeFile(new BoundedStream(body, settings.maxInstanceBytes()), origin));
        return tally.taken();
    }

    private Taken readZip(InputStream body, InstanceOrigin origin) throws IOException {
        Tally tally = new Tally();
        CountedStream packed = new CountedStream(body);
        UnpackedBound bound = new UnpackedBound(packed, settings.maxUploadBytes());
        ZipInputStream zip = new ZipInputStream(packed);
        for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
            if (!entry.isDirectory()) {
                if (tally.files() >= settings.maxUploadFiles()) {
                    throw Refusal.of(Problem.TOO_LARGE).with("files", settings.maxUploadFiles());
                }
                InputStream file = bound.over(zip);
                tally.add(takeFile(file, origin));
                // What was not read is unpacked all the same, so it counts.
                file.transferTo(OutputStream.nullOutputStream());
            }
        }
        return tally.taken();
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException unreadableName) {
            throw new ZipException("an entry's name cannot be read");
        }
    }

    /** The refusal's code where the file was not taken. */
    private Optional<String> takeFile(InputStream file, InstanceOrigin origin) throws IOException {
        Optional<AnnouncedInstance> announced = Part10Header.read(file);
        if (announced.isEmpty()) {
            return Optional.of("not-dicom");
        }
        try (Reception reception = intake.begin(announced.get(), origin)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = file.read(chunk); read >= 0; read = file.read(chunk)) {
                reception.write(chunk, 0, read);
            }
            reception.finish();
            return Optional.empty();
        } catch (IntakeRefusal refused) {
            LOG.infof("event=upload.refused association=%s reason=%s", origin.association(), refused.reason());
            return Optional.of(refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** What became of an upload. */
    public record Taken(int accepted, List<Refused> refused) {
        public Taken {
            refused = List.copyOf(refused);
        }
    }

    /** The file at this place of the upload, counted from 0, was not taken. */
    public record Refused(int index, String code) {}

    private static final class Tally {
        private final List<Refused> refused = new ArrayList<>();
        private int files;

        int files() {
            return files;
        }

        void add(Optional<String> refusal) {
            int index = files++;
            refusal.ifPresent(code -> refused.add(new Refused(index, code)));
        }

        Taken taken() {
            return new Taken(files - refused.size(), refused);
        }
    }
}
