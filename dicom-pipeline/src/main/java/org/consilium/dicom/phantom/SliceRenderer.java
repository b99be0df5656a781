package org.consilium.dicom.phantom;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.volume.CtVolume;

/** Draws one slice of the phantom as HU. Thread-safe: all it keeps is read only. */
final class SliceRenderer {
    private static final double BLOOD_HU = 42;
    private static final double AIR_HU = -995;
    private static final double WALL_HU = -60;
    private static final double FINE_MM = 1;

    private final PhantomRecipe recipe;
    private final Trunk trunk = new Trunk();
    private final Vasculature vasculature;
    private final List<NoduleShape> nodules;
    private final NoiseTile noise;

    SliceRenderer(PhantomRecipe recipe) {
        this.recipe = recipe;
        Random random = new Random(recipe.seed());
        this.vasculature = Vasculature.grow(trunk.lungs(), random);
        this.nodules = recipe.nodules().stream()
                .map(nodule -> new NoduleShape(nodule, random))
                .toList();
        this.noise = new NoiseTile(random);
    }

    /**
     * One slice, row by row.
     *
     * @param z height in patient millimetres
     */
    short[] render(int slice, double z) {
        float[] hu = new float[recipe.size() * recipe.size()];
        drawTrunk(hu, z);
        for (Tube vessel : vasculature.vessels()) {
            drawTube(hu, z, vessel, 0, (value, depth) -> Math.max(value, mix(value, BLOOD_HU, depth)));
        }
        for (Tube airway : vasculature.airways()) {
            double wall = 0.6 + airway.radius1() * 0.12;
            drawTube(hu, z, airway, wall, (value, depth) -> airway(value, depth, wall));
        }
        drawNodules(hu, z);
        return finish(hu, slice);
    }

    /** Tissue that does not branch is smooth enough to be drawn on every second pixel of a fine grid. */
    private void drawTrunk(float[] hu, double z) {
        int step = recipe.spacingMm() < FINE_MM ? 2 : 1;
        int nodes = (recipe.size() - 1) / step + 2;
        float[] coarse = new float[nodes * nodes];
        for (int i = 0; i < coarse.length; i++) {
            double x = recipe.coordinate(i % nodes * step);
            double y = recipe.coordinate(i / nodes * step);
            coarse[i] = (float) trunk.huAt(x, y, z);
        }
        for (int row = 0; row < recipe.size(); row++) {
            for (int column = 0; column < recipe.size(); column++) {
                hu[row * recipe.size() + column] = between(coarse, nodes, column, row, step);
            }
        }
    }

    private static float between(float[] coarse, int nodes, int column, int row, int step) {
        int at = row / step * nodes + column / step;
        float across = (float) (column % step) / step;
        float down = (float) (row % step) / step;
        float upper = coarse[at] + across * (coarse[at + 1] - coarse[at]);
        float lower = coarse[at + nodes] + across * (coarse[at + nodes + 1] - coarse[at + nodes]);
        return upper + down * (lower - upper);
    }

    private void drawTube(float[] hu, double z, Tube tube, double wall, Blend blend) {
        if (z < tube.lowest() - wall || z > tube.highest() + wall) {
            return;
        }
        double reach = Math.max(tube.radius1(), tube.radius2()) + wall + 1;
        int left = recipe.index(Math.min(tube.x1(), tube.x2()) - reach);
        int right = recipe.index(Math.max(tube.x1(), tube.x2()) + reach);
        int top = recipe.index(Math.min(tube.y1(), tube.y2()) - reach);
        int bottom = recipe.index(Math.max(tube.y1(), tube.y2()) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                double depth = tube.depth(recipe.coordinate(column), recipe.coordinate(row), z);
                if (depth > -wall - 0.5) {
                    int at = row * recipe.size() + column;
                    hu[at] = (float) blend.of(hu[at], depth);
                }
            }
        }
    }

    private static double mix(double value, double to, double depth) {
        return Shapes.mix(value, to, Shapes.share(depth));
    }

    /** Wall outside, air inside; a wall shows only where it borders air-filled lung. */
    private static double airway(double value, double depth, double wall) {
        double walled = Math.max(value, mix(value, WALL_HU, depth + wall));
        return mix(walled, AIR_HU, depth);
    }

    private void drawNodules(float[] hu, double z) {
        for (NoduleShape nodule : nodules) {
            if (nodule.touches(z)) {
                for (int i = 0; i < hu.length; i++) {
                    double x = recipe.coordinate(i % recipe.size());
                    double y = recipe.coordinate(i / recipe.size());
                    if (nodule.touches(x, y)) {
                        hu[i] = (float) nodule.over(hu[i], x, y, z);
                    }
                }
            }
        }
    }

    /** Adds noise, stronger in the middle of the body, and cuts the round field of view out of the square image. */
    private short[] finish(float[] hu, int slice) {
        Random random = new Random(recipe.seed() * 1_000_003 + slice);
        int rowOffset = random.nextInt(1 << 16);
        int columnOffset = random.nextInt(1 << 16);
        short[] result = new short[hu.length];
        Arrays.fill(result, CtVolume.OUTSIDE_HU);
        double edge = recipe.size() * recipe.spacingMm() / 2;
        for (int row = 0; row < recipe.size(); row++) {
            double y = recipe.coordinate(row);
            for (int column = 0; column < recipe.size(); column++) {
                double x = recipe.coordinate(column);
                double square = x * x + y * y;
                if (square < edge * edge) {
                    double deviation = recipe.noiseHu() * (0.7 + 0.6 * Math.max(0, 1 - square / (140 * 140)));
                    int at = row * recipe.size() + column;
                    double noisy = hu[at] + deviation * noise.at(row + rowOffset, column + columnOffset);
                    result[at] = (short) Math.max(-1024, Math.min(3071, Math.round(noisy)));
                }
            }
        }
        return result;
    }

    private interface Blend {
        double of(double value, double depth);
    }
}
