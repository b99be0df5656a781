package org.consilium.model.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.Scene;
import org.consilium.model.SharedData;
import org.consilium.model.data.CubeFolder;
import org.consilium.model.data.CubeFolder.Cube;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CandidateSearchTest {
    @Test
    void balls_faint_balls_and_rings_are_candidates() {
        CtVolume ct = Scene.chest(1.0, 1.5)
                .ball(-70, 10, 20, 4, 30)
                .ball(70, 10, -30, 8, -650)
                .ball(60, 0, 40, 5.5, -100)
                .ball(60, 0, 40, 3.5, -880)
                .ct();
        List<Candidate> found = CandidateSearch.search(ct, LungMask.of(ct), 300);
        for (PatientPoint place :
                List.of(new PatientPoint(-70, 10, 20), new PatientPoint(70, 10, -30), new PatientPoint(60, 0, 40))) {
            assertThat(found)
                    .as("%s", place)
                    .anyMatch(candidate -> candidate.point().distanceMm(place) < 4);
        }
    }

    @Test
    void nearly_every_annotated_nodule_of_the_cubes_is_a_candidate() throws java.io.IOException {
        Optional<Path> data = SharedData.folder().map(folder -> folder.resolve("nodules3d_lidc_cube51"));
        Assumptions.assumeTrue(data.isPresent(), "no nodule cubes on this machine: set -Dconsilium.shared");
        List<String> missed = new ArrayList<>();
        List<Cube> cubes = CubeFolder.read(data.orElseThrow()).subList(0, 30);
        for (Cube cube : cubes) {
            PatientPoint middle = new PatientPoint(0, 0, 0);
            if (CandidateSearch.search(cube.ct(), LungMask.ofPart(cube.ct()), 60).stream()
                    .noneMatch(candidate -> candidate.point().distanceMm(middle) < 8)) {
                missed.add(cube.patient());
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }
}
