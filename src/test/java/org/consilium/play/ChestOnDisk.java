package org.consilium.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.dicom.phantom.PhantomNodule;
import org.consilium.dicom.phantom.PhantomRecipe;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.testing.TestStudy;

/** A chest that the model does read, on a grid coarse enough for tests, with one nodule that the played reader knows of. */
record ChestOnDisk(Path folder, TestStudy images) {
    static final String PATIENT = "Canarysurname^Canaryforename";
    private static final PatientPoint PLACE = new PatientPoint(-78, 30, 58);

    static ChestOnDisk drawnIn(Path folder, long seed) throws IOException {
        PhantomRecipe recipe = new PhantomRecipe(
                seed,
                384,
                0.9375,
                216,
                1.25,
                18,
                List.of(new PhantomNodule(PLACE, 14, PhantomNodule.Kind.SOLID, true)),
                PATIENT,
                LocalDate.of(2026, 3, 1));
        Files.createDirectories(folder);
        Map<String, Object> finding = Map.of(
                "type", "SOLID",
                "centreMm", List.of(PLACE.xMm(), PLACE.yMm(), PLACE.zMm()),
                "longMm", "14.0",
                "shortMm", "14.0",
                "lobe", "RUL",
                "margin", "SPICULATED",
                "calcification", "NONE",
                "status", "BASELINE",
                "probability", 0.6);
        Files.writeString(
                folder.resolve("findings.json"),
                Door.JSON.valueToTree(List.of(finding)).toString());
        return new ChestOnDisk(folder, TestStudy.of(recipe));
    }

    String study() {
        return images.studyUid();
    }

    List<Path> files() {
        return images.files();
    }

    /** The same slices as a series of their own, as a late reconstruction arrives. */
    List<Path> lateSeries() {
        return images.withSeries("late", (index, dataset) -> {}).files();
    }

    PlayedReader reader() {
        return new PlayedReader(folder, study());
    }
}
