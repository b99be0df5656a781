package org.consilium.model.evaluate;

import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.image.Patch;
import org.consilium.model.image.Trilinear;
import org.consilium.model.segment.Segmentation;

/** How far a segmentation and the readers' consensus agree, counted on the scanner's own voxels. */
record Overlap(int both, int segmented, int annotated) {
    static Overlap of(Segmentation segmentation, AnnotatedNodule nodule) {
        VoxelGrid grid = nodule.ct().grid();
        int both = 0;
        int segmented = 0;
        int annotated = 0;
        for (int i = 0; i < nodule.mask().length; i++) {
            int column = i % grid.columns();
            int row = i / grid.columns() % grid.rows();
            PatientPoint place = grid.toPatient(column, row, i / (grid.columns() * grid.rows()));
            boolean inside = probability(segmentation, place) >= Segmentation.BORDER;
            boolean marked = nodule.mask()[i] == 1;
            segmented += inside ? 1 : 0;
            annotated += marked ? 1 : 0;
            both += inside && marked ? 1 : 0;
        }
        return new Overlap(both, segmented, annotated);
    }

    private static float probability(Segmentation segmentation, PatientPoint place) {
        Patch patch = segmentation.patch();
        return Trilinear.inCube(
                segmentation.probability(),
                patch.side(),
                patch.toIndex(place.xMm() - patch.centre().xMm()),
                patch.toIndex(place.yMm() - patch.centre().yMm()),
                patch.toIndex(place.zMm() - patch.centre().zMm()));
    }

    double dice() {
        return 2.0 * both / Math.max(1, segmented + annotated);
    }
}
