import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomRecipe;

/** Draws the slices that the benchmark sends: whole phantom chests, one seed after another, and small cuts of the last. */
final class DrawSlices {
    private static final int SMALL = 64;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int chests = Integer.parseInt(arguments[1]);
        for (int seed = 1; seed <= chests; seed++) {
            new ChestPhantom(new CoreDicomWriter())
                    .write(PhantomRecipe.chest(seed, LocalDate.of(2026, 1, 5)), folder.resolve("chest-" + seed));
        }
        Files.createDirectories(folder.resolve("small"));
        try (Stream<Path> slices = Files.list(folder.resolve("chest-" + chests))) {
            List<Path> some = slices.filter(file -> file.toString().endsWith(".dcm")).limit(90).toList();
            for (Path slice : some) {
                cut(slice, folder.resolve("small").resolve(slice.getFileName()));
            }
        }
    }

    private static void cut(Path slice, Path to) throws IOException {
        DicomObject object = new CoreDicomReader().read(slice, ReadScope.WHOLE);
        Attributes small = object.dataset();
        byte[] pixels = small.getBytes(Tag.PixelData).orElseThrow();
        small.setInt(Tag.Rows, VR.US, SMALL)
                .setInt(Tag.Columns, VR.US, SMALL)
                .setBytes(Tag.PixelData, VR.OW, Arrays.copyOf(pixels, 2 * SMALL * SMALL));
        try (OutputStream out = Files.newOutputStream(to)) {
            new CoreDicomWriter().write(object, out);
        }
    }
}
