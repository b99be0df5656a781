import java.nio.file.Path;
import java.time.LocalDate;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomRecipe;

/** Draws the slices that the benchmark sends: whole phantom chests, one seed after another. */
final class DrawSlices {
    public static void main(String[] arguments) {
        int chests = Integer.parseInt(arguments[1]);
        for (int seed = 1; seed <= chests; seed++) {
            new ChestPhantom(new CoreDicomWriter())
                    .write(
                            PhantomRecipe.chest(seed, LocalDate.of(2026, 1, 5)),
                            Path.of(arguments[0]).resolve("chest-" + seed));
        }
    }
}
