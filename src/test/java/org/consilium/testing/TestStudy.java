package org.consilium.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.UniqueIdentifiers;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.DicomPeer;
import org.consilium.dicom.net.PeerAddress;
import org.consilium.dicom.net.PeerSettings;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.phantom.PhantomSeries;

/** A small synthetic study on disk, sent by the project's own sender. */
public final class TestStudy {
    private final String studyUid;
    private final Path folder;
    private final List<Path> files;

    private TestStudy(String studyUid, Path folder, List<Path> files) {
        this.studyUid = studyUid;
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /** A chest on 96 x 96 pixels of 0.8 mm and so many slices of 1 mm: small, and within every acquisition bound. */
    public static TestStudy of(long seed, int slices) {
        return of(new PhantomRecipe(seed, 96, 0.8, slices, 1, 10, List.of(), "Canary^Name", LocalDate.of(2026, 3, 1)));
    }

    public static TestStudy of(PhantomRecipe recipe) {
        try {
            Path folder = Files.createTempDirectory("test-study");
            PhantomSeries series = new ChestPhantom(new CoreDicomWriter()).write(recipe, folder.resolve("first"));
            return new TestStudy(series.studyInstanceUid(), folder, series.files());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String studyUid() {
        return studyUid;
    }

    public List<Path> files() {
        return files;
    }

    /** The same study with another series of the same slices, changed as the test wishes. */
    public TestStudy withSeries(String name, BiConsumer<Integer, Attributes> change) {
        String series = UniqueIdentifiers.of(UUID.randomUUID());
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            int index = i;
            copies.add(copy(files.get(i), folder.resolve(name + "-" + i + ".dcm"), dataset -> {
                dataset.setString(Tag.SeriesInstanceUID, VR.UI, series);
                dataset.setString(Tag.SOPInstanceUID, VR.UI, UniqueIdentifiers.of(UUID.randomUUID()));
                change.accept(index, dataset);
            }));
        }
        return new TestStudy(studyUid, folder, copies);
    }

    /** One file of this study, changed, under its old SOP Instance UID. */
    public Path changed(int index, java.util.function.Consumer<Attributes> change) {
        return copy(files.get(index), folder.resolve("changed-" + UUID.randomUUID() + ".dcm"), change);
    }

    /** One instance as it is, in another transfer syntax. */
    public Path encoded(int index, String transferSyntax) {
        Path to = folder.resolve("encoded-" + UUID.randomUUID() + ".dcm");
        return copy(files.get(index), to, transferSyntax, dataset -> {});
    }

    private static Path copy(Path from, Path to, java.util.function.Consumer<Attributes> change) {
        return copy(from, to, UID.ExplicitVRLittleEndian, change);
    }

    private static Path copy(
            Path from, Path to, String transferSyntax, java.util.function.Consumer<Attributes> change) {
        try {
            DicomObject object = new CoreDicomReader().read(from, ReadScope.WHOLE);
            change.accept(object.dataset());
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
                new CoreDicomWriter().write(new DicomObject(new Attributes(), transferSyntax, object.dataset()), out);
            }
            return to;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends files over one association; every one must be taken. */
    public static void send(int port, List<Path> toSend) {
        try {
            List<DicomPeer.StoreAnswer> answers = peer(port).store(toSend, answer -> {});
            for (DicomPeer.StoreAnswer answer : answers) {
                if (!answer.taken()) {
                    throw new AssertionError("not taken: status " + answer.status() + " " + answer.comment());
                }
            }
        } catch (DicomPeer.PeerFailure failure) {
            throw new AssertionError("the association failed", failure);
        }
    }

    /** The server as a sender sees it. */
    public static DicomPeer peer(int port) {
        return DicomPeer.at(
                new PeerAddress(new AeTitle("CONSILIUM"), "127.0.0.1", port),
                PeerSettings.calling(new AeTitle("TESTSCU")));
    }
}
