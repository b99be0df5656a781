package org.consilium.model.explain;

import java.util.List;
import org.consilium.dicom.volume.PatientPoint;

/**
 * What the networks' share of the risk loses, place by place, where a patch of the nodule's slices is replaced by plain lung.
 *
 * <p>The grid lies in the axial plane through the nodule's middle; columns run to the patient's left, rows to the back. A
 * cell is the mean over the patches that cover it.
 *
 * @param columns cells along a row
 * @param rows cells along a column
 * @param cellMm edge of a cell
 * @param patchMm edge of a patch
 * @param first centre of the first cell
 * @param lungHu what the patches were replaced by
 * @param logOdds row by row, three decimals: above 0 where the place speaks for malignant; 0 where nothing was shown
 */
public record OcclusionMap(
        int columns, int rows, double cellMm, double patchMm, PatientPoint first, double lungHu, List<Double> logOdds) {
    public OcclusionMap {
        logOdds = List.copyOf(logOdds);
        if (logOdds.size() != columns * rows) {
            throw new IllegalArgumentException(
                    "a map of " + columns + " x " + rows + " cells has as many values, not " + logOdds.size());
        }
    }
}
