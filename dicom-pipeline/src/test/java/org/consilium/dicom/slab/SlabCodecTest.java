package org.consilium.dicom.slab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.junit.jupiter.api.Test;

class SlabCodecTest {
    @Test
    void whateverTheValuesTheyComeBackBitForBit() throws DataFormatException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        for (int run = 0; run < 200; run++) {
            int columns = 1 + chance.nextInt(40);
            int rows = 1 + chance.nextInt(40);
            int slices = 1 + chance.nextInt(9);
            CtVolume volume = volume(columns, rows, slices, chance);
            int first = chance.nextInt(slices);
            int count = 1 + chance.nextInt(slices - first);
            short[] truth =
                    Arrays.copyOfRange(volume.hounsfield(), first * columns * rows, (first + count) * columns * rows);
            byte[] packed = SlabCodec.encode(volume, first, count);
            assertThat(SlabCodec.decode(packed, columns, rows, count))
                    .as("seed %d run %d", seed, run)
                    .isEqualTo(truth);
        }
    }

    @Test
    void aDamagedOrShortenedSlabIsRefused() {
        Random chance = new Random(7);
        byte[] packed = SlabCodec.encode(volume(20, 20, 4, chance), 0, 4);
        assertThatThrownBy(() -> SlabCodec.decode(Arrays.copyOf(packed, packed.length - 3), 20, 20, 4))
                .isInstanceOf(DataFormatException.class);
        assertThatThrownBy(() -> SlabCodec.decode(packed, 20, 20, 3)).isInstanceOf(DataFormatException.class);
        assertThatThrownBy(() -> SlabCodec.decode(packed, 20, 20, 5)).isInstanceOf(DataFormatException.class);
        byte[] changed = packed.clone();
        changed[packed.length / 2] ^= 0x10;
        assertThatThrownBy(() -> SlabCodec.decode(changed, 20, 20, 4)).isInstanceOf(DataFormatException.class);
    }

    /** Smooth, noisy or wild, with the extremes of int16 among them. */
    private static CtVolume volume(int columns, int rows, int slices, Random chance) {
        short[] values = new short[columns * rows * slices];
        int kind = chance.nextInt(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (kind) {
                case 0 -> (short) (i % columns * 3 - 1000);
                case 1 -> (short) (chance.nextGaussian() * 40 - 700);
                default -> chance.nextBoolean() ? Short.MIN_VALUE : (short) chance.nextInt(65536);
            };
        }
        return new CtVolume(
                new VoxelGrid(
                        columns,
                        rows,
                        slices,
                        0.7,
                        0.7,
                        1.25,
                        new PatientPoint(0, 0, 0),
                        VoxelGrid.Axis.TO_LEFT,
                        VoxelGrid.Axis.TO_BACK),
                values);
    }
}
