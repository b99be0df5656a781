package org.consilium.model.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.phantom.ChestPhantom;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.phantom.PhantomSeries;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFolderTest {
    @TempDir
    Path folder;

    @Test
    void foreign_files_are_passed_over_and_the_fitter_of_two_series_comes_first() throws IOException {
        write("thick", 40, 5, 1);
        write("thin", 24, 2.5, 2);
        Files.writeString(folder.resolve("readme.txt"), "not an image");
        Files.write(folder.resolve("broken.dcm"), new byte[200]);
        List<SeriesFolder.Found> found = SeriesFolder.read(folder);
        assertThat(found).hasSize(2);
        assertThat(found.get(0).slices()).isEqualTo(24);
        assertThat(found.get(0).unfit()).isEmpty();
        assertThat(found.get(1).unfit().map(Abstention::reason)).contains(Reason.THICK_SLICES);
    }

    @Test
    void a_series_with_missing_slices_is_unfit() throws IOException {
        PhantomSeries series = write("gaps", 24, 2.5, 3);
        Files.delete(series.files().get(10));
        Files.delete(series.files().get(12));
        SeriesFolder.Found found = SeriesFolder.read(folder).get(0);
        assertThat(found.unfit().map(Abstention::reason)).contains(Reason.GEOMETRY_INCOMPLETE);
        assertThat(found.unfit().map(Abstention::detail)).contains("2 slices are missing");
    }

    @Test
    void a_folder_without_a_ct_has_no_series_and_a_missing_folder_is_said_to_be_missing() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "text");
        assertThat(SeriesFolder.read(folder)).isEmpty();
        assertThatThrownBy(() -> SeriesFolder.read(folder.resolve("none"))).hasMessageContaining("no folder none");
    }

    private PhantomSeries write(String name, int slices, double thicknessMm, long seed) {
        PhantomRecipe recipe = new PhantomRecipe(
                seed, 64, 5.0 / 1.3, slices, thicknessMm, 10, List.of(), "Phantom^Test", LocalDate.of(2024, 2, 3));
        return new ChestPhantom(new CoreDicomWriter()).write(recipe, folder.resolve(name));
    }
}
