package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    @Test
    void whatIsKeptIsTheSameMaskAtTheSamePlace() throws Exception {
        Random random = new Random(5);
        ObjectMapper json = new ObjectMapper();
        for (int run = 0; run < 50; run++) {
            VoxelGrid grid = new VoxelGrid(
                    1 + random.nextInt(9),
                    1 + random.nextInt(9),
                    1 + random.nextInt(9),
                    0.703125,
                    0.703125,
                    random.nextDouble() + 0.5,
                    new PatientPoint(random.nextGaussian() * 100, random.nextGaussian() * 100, -312.5),
                    new VoxelGrid.Axis(0.8, 0.6, 0),
                    new VoxelGrid.Axis(-0.6, 0.8, 0));
            BitSet inside = new BitSet();
            for (int i = 0; i <= run; i++) {
                inside.set(random.nextInt(grid.columns() * grid.rows() * grid.slices()));
            }
            NoduleOutline kept =
                    json.readValue(json.writeValueAsString(NoduleOutline.of(grid, inside)), NoduleOutline.class);
            assertThat(kept.inside()).isEqualTo(inside);
            assertThat(kept.grid()).isEqualTo(grid);
        }
    }

    @Test
    void aFindingGetsTheOutlineOfTheNoduleThatItIsPairedWith() {
        ModelNodule near = outlined(Some.seen("M1", 11, "8.0", 0.4));
        ModelNodule far = outlined(Some.seen("M2", 90, "8.0", 0.4));
        ModelNodule plain = Some.seen("M3", 51, "8.0", 0.4);
        assertThat(Outlines.of(
                        List.of(
                                Some.solid("F1", 10, "8.0", "0.3"),
                                Some.solid("F2", 50, "8.0", "0.3"),
                                Some.solid("F3", 200, "8.0", "0.3")),
                        List.of(near, far, plain)))
                .containsOnlyKeys("F1")
                .containsEntry("F1", near);
    }

    private static ModelNodule outlined(ModelNodule nodule) {
        BitSet one = new BitSet();
        one.set(0);
        VoxelGrid grid =
                new VoxelGrid(1, 1, 1, 1, 1, 1, nodule.centre(), VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK);
        return new ModelNodule(
                nodule.id(),
                nodule.centreMm(),
                nodule.detectionScore(),
                nodule.longMm(),
                nodule.shortMm(),
                nodule.meanMm(),
                nodule.volumeMm3(),
                nodule.solidMeanMm(),
                nodule.meanHu(),
                nodule.type(),
                nodule.typeProbabilities(),
                nodule.riskP(),
                nodule.riskLow(),
                nodule.riskHigh(),
                null,
                null,
                null,
                NoduleOutline.of(grid, one));
    }
}
