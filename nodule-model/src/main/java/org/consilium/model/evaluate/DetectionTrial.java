package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.data.CubeFolder.Cube;
import org.consilium.model.detect.LungMask;
import org.consilium.model.detect.NoduleFilter;
import org.consilium.model.detect.ScoredPlaces;
import org.consilium.model.detect.ScoredPlaces.Scored;
import org.consilium.model.evaluate.Froc.Scan;
import org.consilium.model.evaluate.Froc.Truth;
import org.consilium.model.train.LungSeries;
import org.consilium.model.train.Progress;

/** Looks for nodules where readers' marks are known. */
public final class DetectionTrial {
    private static final int MOST_IN_SERIES = 300;
    private static final int MOST_IN_CUBE = 40;
    /** Readers who must have marked a nodule, and its least diameter, for it to be wanted. */
    private static final int READERS = 3;

    private static final double LEAST_MM = 4;
    /** A place is not counted so near to a cube's end, where nothing shows beyond. */
    private static final double CUBE_MARGIN_MM = 5;
    /** Lung of one patient; other places in cubes are counted by their volume. */
    private static final double LUNGS_ML = 4500;

    private final NoduleFilter filter;
    private final Progress progress;

    public DetectionTrial(NoduleFilter filter, Progress progress) {
        this.filter = filter;
        this.progress = progress;
    }

    /** Complete series: wanted is what three or more readers marked; whatever else anybody marked counts neither way. */
    public Froc complete(List<LungSeries> series) {
        List<Scan> scans = new ArrayList<>();
        for (LungSeries each : series) {
            List<Scored> places = ScoredPlaces.of(each.ct(), LungMask.of(each.ct()), filter, MOST_IN_SERIES);
            List<Truth.Wanted> wanted = each.lesions().stream()
                    .filter(lesion -> lesion.readers() >= READERS && lesion.diameterMm() >= LEAST_MM)
                    .map(lesion -> new Truth.Wanted(lesion.centre(), Math.max(3, lesion.diameterMm() / 2)))
                    .toList();
            scans.add(new Scan(places, new Truth(wanted, each.known())));
            progress.report("complete series", scans.size() / (double) series.size(), "");
        }
        return Froc.of(scans, scans.size());
    }

    /** Cubes of the last fold, which the filter never saw, with one nodule each. */
    public Froc cubes(List<Cube> all) {
        int test = all.stream().mapToInt(Cube::fold).max().orElse(0);
        List<Cube> cubes = all.stream().filter(cube -> cube.fold() == test).toList();
        List<Scan> scans = new ArrayList<>();
        double lungMl = 0;
        for (Cube cube : cubes) {
            LungMask lungs = LungMask.ofPart(cube.ct());
            double inner = cube.ct().grid().columns() / 2.0 - CUBE_MARGIN_MM;
            List<Scored> places = ScoredPlaces.of(cube.ct(), lungs, filter, MOST_IN_CUBE).stream()
                    .filter(place -> reach(place.point()) <= inner)
                    .toList();
            scans.add(new Scan(places, new Truth(List.of(wanted(cube)), List.of())));
            lungMl += lungs.airMl() * Math.pow(2 * inner / cube.ct().grid().columns(), 3);
            progress.report("cubes", scans.size() / (double) cubes.size(), "");
        }
        return Froc.of(scans, Math.max(1e-3, lungMl / LUNGS_ML));
    }

    private static double reach(PatientPoint point) {
        return Math.max(Math.abs(point.xMm()), Math.max(Math.abs(point.yMm()), Math.abs(point.zMm())));
    }

    private static Truth.Wanted wanted(Cube cube) {
        int voxels = 0;
        for (byte each : cube.mask()) {
            voxels += each;
        }
        double radius = Math.cbrt(voxels * 3 / (4 * Math.PI));
        return new Truth.Wanted(new PatientPoint(0, 0, 0), Math.max(6, radius + 3));
    }
}
