package org.consilium.model.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.model.data.AnnotatedNodule;
import org.consilium.model.data.CubeFolder.Cube;
import org.consilium.model.detect.Candidate;
import org.consilium.model.detect.CandidateSearch;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.PlaceView;
import org.consilium.model.image.Patch;

/**
 * Nodules and other places for the filter.
 *
 * <p>Nodules are the middles of cubes and annotated cut-outs set into other lungs. Others are candidates of whole series
 * and cubes that lie away from every nodule anybody marked.
 */
final class FilterExamples {
    private static final int MOST_IN_SERIES = 700;
    private static final int MOST_IN_CUBE = 40;
    private static final int MOST_IN_CUT_OUT = 12;
    private static final double APART_MM = 10;
    /** Drawn vessels among the other places. */
    private static final int VESSELS = 500;
    /** A cut-out shows little around its nodule; places this near to its side are left out. */
    private static final double CUT_OUT_MARGIN_MM = 4;
    /** A cube counts so many times, as its surroundings are real. */
    private static final int CUBE_COPIES = 3;

    final List<PlaceSource> nodules = new ArrayList<>();
    final List<PlaceSource> others = new ArrayList<>();
    private final List<PlaceSource.InContext> lung = new ArrayList<>();

    void addSeries(LungSeries series, SplittableRandom random) {
        LungMask lungs = LungMask.of(series.ct());
        int layers = series.ct().grid().slices();
        int most = layers < 40 ? MOST_IN_SERIES / 4 : MOST_IN_SERIES;
        for (Candidate candidate : CandidateSearch.search(series.ct(), lungs, most)) {
            if (series.isAway(candidate.point(), APART_MM)) {
                others.add(new PlaceSource.InContext(series.ct(), candidate.point(), 1.5));
            }
        }
        addLung(series, lungs, random);
    }

    /** Remembers places of plain lung, whatever lies beside them, to set nodules into. */
    private void addLung(LungSeries series, LungMask lungs, SplittableRandom random) {
        VoxelGrid grid = series.ct().grid();
        int found = 0;
        for (int i = 0; i < 400_000 && found < 400; i++) {
            int column = random.nextInt(grid.columns());
            int row = random.nextInt(grid.rows());
            int slice = random.nextInt(grid.slices());
            PatientPoint point = grid.toPatient(column, row, slice);
            if (series.ct().huAt(column, row, slice) < -650
                    && lungs.contains(point)
                    && series.isAway(point, 2 * APART_MM)) {
                lung.add(new PlaceSource.InContext(series.ct(), point, 1));
                found++;
            }
        }
    }

    void addCube(Cube cube) {
        PatientPoint centre = centre(cube.ct(), cube.mask());
        for (int i = 0; i < CUBE_COPIES; i++) {
            nodules.add(new PlaceSource.InContext(cube.ct(), centre, 2));
        }
        for (Candidate candidate : CandidateSearch.search(cube.ct(), LungMask.ofPart(cube.ct()), MOST_IN_CUBE)) {
            if (isAway(cube, candidate.point())) {
                others.add(new PlaceSource.InContext(cube.ct(), candidate.point(), 1.5));
            }
        }
    }

    /** At least 6 mm from every voxel of the nodule and not beside the cube's end, where nothing shows beyond. */
    private static boolean isAway(Cube cube, PatientPoint point) {
        double reach = Math.max(Math.abs(point.xMm()), Math.max(Math.abs(point.yMm()), Math.abs(point.zMm())));
        int side = cube.ct().grid().columns();
        if (reach > side / 2.0 - 5) {
            return false;
        }
        for (int i = 0; i < cube.mask().length; i++) {
            PatientPoint voxel = cube.ct().grid().toPatient(i % side, i / side % side, i / (side * side));
            if (cube.mask()[i] == 1 && voxel.distanceMm(point) < 6) {
                return false;
            }
        }
        return true;
    }

    /** Adds a cut-out nodule; those without a border are left out. */
    void addCutOut(AnnotatedNodule nodule) {
        if (nodule.maskVolumeMm3() > 0) {
            nodules.add(inserted(nodule));
        }
    }

    /** Places beside a cut-out's nodule, away from all nodules of the same patient. */
    void addBeside(AnnotatedNodule nodule, List<AnnotatedNodule> all) {
        VoxelGrid grid = nodule.ct().grid();
        for (Candidate candidate : CandidateSearch.search(nodule.ct(), LungMask.ofPart(nodule.ct()), MOST_IN_CUT_OUT)) {
            PatientPoint point = candidate.point();
            double[] voxel = grid.toVoxel(point);
            double side = Math.min(
                    Math.min(voxel[0], grid.columns() - 1 - voxel[0]) * grid.columnSpacingMm(),
                    Math.min(voxel[1], grid.rows() - 1 - voxel[1]) * grid.rowSpacingMm());
            boolean away = all.stream()
                    .filter(other -> other.patient().equals(nodule.patient()))
                    .allMatch(other -> isAway(other, point));
            if (away && side >= CUT_OUT_MARGIN_MM) {
                others.add(new PlaceSource.InContext(nodule.ct(), point, 1));
            }
        }
    }

    /** At least 6 mm from every voxel inside the readers' border. */
    private static boolean isAway(AnnotatedNodule nodule, PatientPoint point) {
        VoxelGrid grid = nodule.ct().grid();
        for (int i = 0; i < nodule.mask().length; i++) {
            if (nodule.mask()[i] == 1) {
                PatientPoint voxel = grid.toPatient(
                        i % grid.columns(), i / grid.columns() % grid.rows(), i / (grid.columns() * grid.rows()));
                if (voxel.distanceMm(point) < 6) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds vessels that are drawn, large ones above all, of which annotated data show few. */
    void addVessels(SplittableRandom random) {
        for (int i = 0; i < VESSELS; i++) {
            others.add(new PlaceSource.Vessels(random.nextLong(), new PlaceSource.Background(lung)));
        }
    }

    PlaceSource inserted(AnnotatedNodule nodule) {
        short[] inside = new short[nodule.mask().length];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = (short) (1000 * nodule.mask()[i]);
        }
        return new PlaceSource.Inserted(
                nodule.ct(),
                new CtVolume(nodule.ct().grid(), inside),
                centre(nodule.ct(), nodule.mask()),
                new PlaceSource.Background(lung));
    }

    static PatientPoint centre(CtVolume ct, byte[] mask) {
        VoxelGrid grid = ct.grid();
        double[] sum = new double[4];
        for (int i = 0; i < mask.length; i++) {
            if (mask[i] == 1) {
                sum[0] += i % grid.columns();
                sum[1] += i / grid.columns() % grid.rows();
                sum[2] += i / (grid.columns() * grid.rows());
                sum[3]++;
            }
        }
        return grid.toPatient(sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]);
    }

    /** The view of a place as the filter will see it, without any change. */
    static float[] plain(CtVolume ct, PatientPoint point) {
        return PlaceView.finished(
                Patch.cut(ct, point, PlaceView.SIDE, PlaceView.SPACING_MM).hu());
    }
}
