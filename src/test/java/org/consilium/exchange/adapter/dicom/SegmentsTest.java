package org.consilium.exchange.adapter.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.exchange.NodulesToReport.DrawnOutline;
import org.junit.jupiter.api.Test;

class SegmentsTest {
    private static final VoxelGrid SERIES = grid(20, 10, 6, new PatientPoint(-7, 3, 100));

    @Test
    void aPartIsLaidWhereItLiesInTheSeries() {
        Segments segments = new Segments(SERIES);
        segments.add("F1", "2.25.1", outline(SERIES.toPatient(4, 2, 3), 3, 2, 2, 0, 11));
        assertThat(segments.all()).hasSize(1);
        BitSet voxels = segments.all().get(0).voxels();
        assertThat(voxels.stream()).containsExactly((3 * 10 + 2) * 20 + 4, (4 * 10 + 3) * 20 + 6);
        assertThat(segments.number("F1")).hasValue(1);
        assertThat(segments.number("F2")).isEmpty();
    }

    @Test
    void anOutlineOfOtherImagesIsLeftOut() {
        Segments segments = new Segments(SERIES);
        segments.add("F1", "2.25.1", outline(SERIES.toPatient(4.4, 2, 3), 3, 2, 2, 0));
        segments.add("F2", "2.25.2", outline(SERIES.toPatient(18, 2, 3), 3, 2, 2, 0));
        segments.add("F3", "2.25.3", outline(SERIES.toPatient(4, 2, -1), 3, 2, 2, 0));
        assertThat(segments.all()).isEmpty();
    }

    private static DrawnOutline outline(PatientPoint origin, int columns, int rows, int slices, int... voxels) {
        BitSet inside = new BitSet();
        for (int voxel : voxels) {
            inside.set(voxel);
        }
        return new DrawnOutline(grid(columns, rows, slices, origin), inside, "model", "1");
    }

    private static VoxelGrid grid(int columns, int rows, int slices, PatientPoint origin) {
        return new VoxelGrid(
                columns, rows, slices, 0.7, 0.8, 1.25, origin, VoxelGrid.Axis.TO_LEFT, VoxelGrid.Axis.TO_BACK);
    }
}
