package org.consilium.exchange.adapter.dicom;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.deidentify.Deidentification;
import org.consilium.dicom.deidentify.DeidentificationRefusal;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.exchange.ResearchCopies.Copy;

/** Writes images without their patient into a zip; what cannot be made anonymous with certainty stays here and is counted. */
@ApplicationScoped
public class AnonymousZip {
    private final InstanceStore store;
    private final DicomReader reader;
    private final Deidentification deidentification;

    AnonymousZip(InstanceStore store, DicomReader reader, PseudonymKey key) {
        this.store = store;
        this.reader = reader;
        this.deidentification = new Deidentification(key.bytes());
    }

    /** Writes all files, one at a time; names in the zip are numbers. */
    public void write(Copy copy, OutputStream out) throws IOException {
        Map<String, Integer> heldBack = new TreeMap<>();
        int written = 0;
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (int series = 0; series < copy.series().size(); series++) {
            int number = 0;
            for (String hash : copy.series().get(series)) {
                String name = String.format("series-%03d/%05d.dcm", series + 1, ++number);
                written += writeOne(hash, name, zip, heldBack);
            }
        }
        zip.putNextEntry(new ZipEntry("README.txt"));
        zip.write(explained(written, heldBack).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private int writeOne(String hash, String name, ZipOutputStream zip, Map<String, Integer> heldBack)
            throws IOException {
        DicomObject object = reader.read(store.pathOf(new ContentHash(hash)), ReadScope.WHOLE);
        try {
            DicomObject clean = deidentification.apply(object);
            zip.putNextEntry(new ZipEntry(name));
            new CoreDicomWriter().write(clean, zip);
            zip.closeEntry();
            return 1;
        } catch (DeidentificationRefusal refused) {
            heldBack.merge(refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), 1, Integer::sum);
            return 0;
        }
    }

    private static String explained(int written, Map<String, Integer> heldBack) {
        List<String> reasons = heldBack.entrySet().stream()
                .map(each -> "Held back, " + each.getKey() + ": " + each.getValue())
                .toList();
        return "De-identified copy, PS3.15 annex E, Basic Profile with modified dates and clean descriptors.\n"
                + "Images: " + written + "\n" + String.join("\n", reasons)
                + "\nFor research and education. Check before you pass it on.\n";
    }
}
