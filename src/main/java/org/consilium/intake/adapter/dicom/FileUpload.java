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
import java.util.function.IntFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.consilium.dicom.receive.AnnouncedInstance;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.FilePrologue;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.IntakeRefusal;
import org.consilium.dicom.receive.OpenAssociation;
import org.consilium.dicom.receive.Reception;
import org.consilium.multipart.MediaName;
import org.consilium.multipart.MultipartReader;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes DICOM files, one, several as the parts of a body, or a zip of them, by the same way in as the DICOM port.
 *
 * <p>A zip is read as it comes, never unpacked to names of its own; how many files it holds, how much they unpack to and
 * by which factor is bounded. A zip within a zip is refused, since every level multiplies what the bounds allow.
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
     * @param type media type of the body, with its boundary where it has parts
     * @param site the house of whoever uploads
     * @throws Refusal {@code too-large} where a bound is passed, {@code malformed-body} where a zip is broken; what was
     *     taken before stays taken
     */
    public Taken take(MediaName type, InputStream body, String site) throws IOException {
        OpenAssociation upload =
                new OpenAssociation(new AssociationId(UUID.randomUUID()), WAY_IN, WAY_IN, "upload", clock.instant());
        associations.opened(upload, site);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            Upload parts = new Upload(new InstanceOrigin(WAY_IN, upload.id()));
            Taken taken = type.name().startsWith("multipart/")
                    ? parts.readParts(
                            new MultipartReader(body, type.parameter("boundary").orElse("")))
                    : parts.readOne(body);
            end = AssociationEnd.RELEASED;
            return taken;
        } catch (ZipException | EOFException broken) {
            throw Refusal.of(Problem.MALFORMED_BODY);
        } finally {
            associations.closed(upload, end);
        }
    }

    private static boolean isZip(BufferedInputStream body) throws IOException {
        body.mark(4);
        byte[] start = body.readNBytes(4);
        body.reset();
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
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
        Optional<AnnouncedInstance> announced = FilePrologue.read(file);
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

    /**
     * One file was not taken.
     *
     * @param index its place in the body, counted from 0; in a body that is one zip, its place in that
     * @param entry its place in a zip that is one of several parts, -1 where it is none
     */
    public record Refused(int index, int entry, String code) {}

    /** One body on its way in. */
    private final class Upload {
        private final InstanceOrigin origin;
        private final List<Refused> refused = new ArrayList<>();
        private int files;

        Upload(InstanceOrigin origin) {
            this.origin = origin;
        }

        Taken readOne(InputStream body) throws IOException {
            BufferedInputStream whole = new BufferedInputStream(body, CHUNK);
            if (isZip(whole)) {
                readZip(whole, place -> new int[] {place, -1});
            } else {
                add(0, -1, takeFile(new BoundedStream(whole, settings.maxInstanceBytes()), origin));
            }
            return taken();
        }

        Taken readParts(MultipartReader parts) throws IOException {
            int index = 0;
            for (Optional<MultipartReader.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
                int at = index++;
                BufferedInputStream body = new BufferedInputStream(part.get().body(), CHUNK);
                if (isZip(body)) {
                    readZip(body, place -> new int[] {at, place});
                } else {
                    add(at, -1, takeFile(new BoundedStream(body, settings.maxInstanceBytes()), origin));
                }
            }
            return taken();
        }

        private void readZip(InputStream body, IntFunction<int[]> named) throws IOException {
            CountedStream packed = new CountedStream(body);
            UnpackedBound bound = new UnpackedBound(packed, settings.maxUploadBytes());
            ZipInputStream zip = new ZipInputStream(packed);
            int place = 0;
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (!entry.isDirectory()) {
                    BufferedInputStream file = new BufferedInputStream(bound.over(zip), CHUNK);
                    int[] name = named.apply(place++);
                    add(name[0], name[1], isZip(file) ? Optional.of("nested-archive") : takeFile(file, origin));
                    // What was not read is unpacked all the same, so it counts.
                    file.transferTo(OutputStream.nullOutputStream());
                }
            }
        }

        private void add(int index, int entry, Optional<String> refusal) {
            if (files++ >= settings.maxUploadFiles()) {
                throw Refusal.of(Problem.TOO_LARGE).with("files", settings.maxUploadFiles());
            }
            refusal.ifPresent(code -> refused.add(new Refused(index, entry, code)));
        }

        private Taken taken() {
            return new Taken(files - refused.size(), refused);
        }
    }
}
