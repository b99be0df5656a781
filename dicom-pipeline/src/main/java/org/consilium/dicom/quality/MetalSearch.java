package org.consilium.dicom.quality;

import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * Whether a volume shows metal, enough voxels brighter than bone and contrast medium ever are, and whether some lies at a lung.
 *
 * <p>Where the nodules lie is not known when a series arrives, but they lie in lungs: a hook on the back or a clip in the
 * abdomen is not near one. Near is about {@value #NEAR_MM} mm; gas of bowel and trachea, of which only the thin edge looks like lung, does
 * not count as such.
 */
final class MetalSearch {
    /** Cortical bone ends near 2,000 HU, undiluted contrast medium near 2,500; twelve bits end at 3,071. */
    private static final int METAL_HU = 2900;

    /** A surgical clip has some tens of cubic millimetres; single bright voxels are noise or calcium beside contrast. */
    private static final double LEAST_MM3 = 20;

    private static final double NEAR_MM = 10;

    private final CtVolume volume;
    private final VoxelGrid grid;
    private final LungBlocks lungs;
    private final double nearMm;
    private final LungDistances distances;

    private MetalSearch(CtVolume volume) {
        this.volume = volume;
        this.grid = volume.grid();
        this.lungs = new LungBlocks(volume);
        // The inside of lung, which distances are from, begins a block within its edge.
        this.nearMm = NEAR_MM + LungBlocks.SIDE * grid.columnSpacingMm();
        this.distances = new LungDistances(lungs.across(), lungs.down(), grid, nearMm);
    }

    static MetalPlace in(CtVolume volume) {
        return new MetalSearch(volume).place();
    }

    private MetalPlace place() {
        int[][] bright = new int[grid.slices()][];
        long all = 0;
        for (int slice = 0; slice < bright.length; slice++) {
            bright[slice] = brightVoxels(slice);
            for (int voxels : bright[slice]) {
                all += voxels;
            }
        }
        if (all * grid.voxelVolumeMm3() < LEAST_MM3) {
            return MetalPlace.NONE;
        }
        return nearLung(bright) * grid.voxelVolumeMm3() < LEAST_MM3 ? MetalPlace.AWAY_FROM_LUNGS : MetalPlace.NEAR_LUNG;
    }

    /** Bright voxels of a slice by block; those beyond the last whole block count for it. */
    private int[] brightVoxels(int slice) {
        int across = Math.max(1, lungs.across());
        int down = Math.max(1, lungs.down());
        int[] counts = new int[across * down];
        short[] values = volume.hounsfield();
        int at = slice * grid.rows() * grid.columns();
        for (int y = 0; y < grid.rows(); y++) {
            int row = Math.min(down - 1, y / LungBlocks.SIDE) * across;
            for (int x = 0; x < grid.columns(); x++, at++) {
                if (values[at] >= METAL_HU) {
                    counts[row + Math.min(across - 1, x / LungBlocks.SIDE)]++;
                }
            }
        }
        return counts;
    }

    /** Bright voxels with lung near them. Where no slice shows lung all are: then nothing says that they are not. */
    private long nearLung(int[][] bright) {
        float[][] squares = new float[bright.length][];
        boolean any = false;
        for (int slice = 0; slice < squares.length; slice++) {
            squares[slice] = distances.of(lungs.of(slice));
            any |= distances.isFinite(squares[slice]);
        }
        long near = 0;
        for (int slice = 0; slice < bright.length; slice++) {
            for (int block = 0; block < bright[slice].length; block++) {
                if (bright[slice][block] > 0 && (!any || isNear(squares, slice, block))) {
                    near += bright[slice][block];
                }
            }
        }
        return near;
    }

    private boolean isNear(float[][] squares, int slice, int block) {
        int reach = (int) Math.floor(nearMm / grid.sliceSpacingMm());
        int last = Math.min(squares.length - 1, slice + reach);
        for (int at = Math.max(0, slice - reach); at <= last; at++) {
            double away = (at - slice) * grid.sliceSpacingMm();
            if (squares[at][block] + away * away <= nearMm * nearMm) {
                return true;
            }
        }
        return false;
    }
}
