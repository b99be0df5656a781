package org.consilium.model.detect;

import java.util.List;
import org.consilium.model.image.Lattice;

/**
 * One connected part of the air inside the body: its size and mean density.
 *
 * @param gasShare how much of it is as dark as gas, 0 to 1
 */
record AirPart(int points, float meanHu, double gasShare) {
    /** Density below which there is gas and no tissue. */
    static final float GAS_HU = -950;

    /** Numbers all parts from 1 on, adds them to {@code parts} in that order and returns each point's number or 0. */
    static int[] label(boolean[] air, float[] hu, Lattice lattice, List<AirPart> parts) {
        int[] label = new int[air.length];
        int[] queue = new int[air.length];
        for (int i = 0; i < air.length; i++) {
            if (air[i] && label[i] == 0) {
                parts.add(flood(air, hu, lattice, label, queue, i, parts.size() + 1));
            }
        }
        return label;
    }

    private static AirPart flood(
            boolean[] air, float[] hu, Lattice lattice, int[] label, int[] queue, int seed, int number) {
        int[] strides = {1, lattice.width(), lattice.width() * lattice.height()};
        int[] lengths = {lattice.width(), lattice.height(), lattice.depth()};
        int end = 0;
        double sum = 0;
        int gas = 0;
        queue[end++] = seed;
        label[seed] = number;
        for (int next = 0; next < end; next++) {
            sum += hu[queue[next]];
            gas += hu[queue[next]] < GAS_HU ? 1 : 0;
            for (int axis = 0; axis < 3; axis++) {
                int place = queue[next] / strides[axis] % lengths[axis];
                for (int step = -1; step <= 1; step += 2) {
                    int index = queue[next] + step * strides[axis];
                    if (place + step >= 0 && place + step < lengths[axis] && air[index] && label[index] == 0) {
                        label[index] = number;
                        queue[end++] = index;
                    }
                }
            }
        }
        return new AirPart(end, (float) (sum / end), (double) gas / end);
    }
}
