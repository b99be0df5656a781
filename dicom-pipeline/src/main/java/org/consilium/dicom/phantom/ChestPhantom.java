package org.consilium.dicom.phantom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.dicom.DicomWriter;

/**
 * Writes a synthetic chest CT as CT Image Storage instances (PS3.3 A.3), one file a slice.
 *
 * <p>The same recipe gives the same files, bit for bit. A chest of 216 slices takes some seconds on two cores.
 */
public final class ChestPhantom {
    private final DicomWriter writer;

    public ChestPhantom(DicomWriter writer) {
        this.writer = writer;
    }

    /**
     * Draws a phantom into a folder.
     *
     * @param folder where the files go; made where absent
     * @return what was written, in order from the head down
     * @throws UncheckedIOException when a file cannot be written
     */
    public PhantomSeries write(PhantomRecipe recipe, Path folder) {
        SliceRenderer renderer = new SliceRenderer(recipe);
        PhantomHeader header = new PhantomHeader(recipe);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Path> files = IntStream.range(0, recipe.slices())
                .parallel()
                .mapToObj(slice -> write(renderer, header, slice, recipe.height(slice), folder))
                .toList();
        return new PhantomSeries(header.studyUid(), header.seriesUid(), files, recipe.nodules());
    }

    private Path write(SliceRenderer renderer, PhantomHeader header, int slice, double height, Path folder) {
        Path file = folder.resolve(String.format("slice-%04d.dcm", slice + 1));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.write(header.instance(slice, renderer.render(slice, height)), out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
