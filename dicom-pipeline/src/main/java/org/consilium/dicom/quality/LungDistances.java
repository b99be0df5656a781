package org.consilium.dicom.quality;

import java.util.Arrays;
import org.consilium.dicom.volume.VoxelGrid;

/** How far the blocks of a slice are from lung, within the slice and as far as it matters. */
final class LungDistances {
    private final int across;
    private final int down;
    private final double acrossMm;
    private final double downMm;
    private final int reachDown;

    /** @param mostMm distances above may be given as infinite */
    LungDistances(int across, int down, VoxelGrid grid, double mostMm) {
        this.across = across;
        this.down = down;
        this.acrossMm = grid.columnSpacingMm() * LungBlocks.SIDE;
        this.downMm = grid.rowSpacingMm() * LungBlocks.SIDE;
        this.reachDown = (int) Math.ceil(mostMm / downMm);
    }

    /** Squares of the distances of all blocks from the nearest inside of lung, in mm². */
    float[] of(boolean[] lung) {
        float[] inRow = inRow(inner(lung));
        float[] squares = new float[lung.length];
        Arrays.fill(squares, Float.POSITIVE_INFINITY);
        for (int at = 0; at < squares.length; at++) {
            int y = at / across;
            for (int from = Math.max(0, y - reachDown); from <= Math.min(down - 1, y + reachDown); from++) {
                double alongRow = inRow[at + (from - y) * across];
                double alongColumn = (from - y) * downMm;
                squares[at] = Math.min(squares[at], (float) (alongRow * alongRow + alongColumn * alongColumn));
            }
        }
        return squares;
    }

    boolean isFinite(float[] squares) {
        for (float square : squares) {
            if (square < Float.POSITIVE_INFINITY) {
                return true;
            }
        }
        return false;
    }

    /** Distances along the row, in mm. */
    private float[] inRow(boolean[] lung) {
        float[] distances = new float[lung.length];
        double last = Double.POSITIVE_INFINITY;
        for (int at = 0; at < lung.length; at++) {
            last = lung[at] ? 0 : at % across == 0 ? Double.POSITIVE_INFINITY : last + acrossMm;
            distances[at] = (float) last;
        }
        for (int at = lung.length - 1; at >= 0; at--) {
            last = lung[at] ? 0 : at % across == across - 1 ? Double.POSITIVE_INFINITY : last + acrossMm;
            distances[at] = (float) Math.min(distances[at], last);
        }
        return distances;
    }

    /** Blocks of lung with lung on all four sides. */
    private boolean[] inner(boolean[] blocks) {
        boolean[] inner = new boolean[blocks.length];
        for (int at = across; at < blocks.length - across; at++) {
            int x = at % across;
            inner[at] = x > 0
                    && x < across - 1
                    && blocks[at]
                    && blocks[at - 1]
                    && blocks[at + 1]
                    && blocks[at - across]
                    && blocks[at + across];
        }
        return inner;
    }
}
