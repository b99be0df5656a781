package org.consilium.model.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.data.AnnotatedNodule;

/** Ways to take everything out of a cut-out but its size; a model that still tells malignant from benign reads the frame. */
enum Blanking {
    /** Every voxel is plain lung. */
    LUNG {
        @Override
        short value(SplittableRandom random) {
            return -850;
        }
    },
    /** Every voxel is water. */
    WATER {
        @Override
        short value(SplittableRandom random) {
            return 0;
        }
    },
    /** Every voxel is plain lung with noise. */
    NOISE {
        @Override
        short value(SplittableRandom random) {
            return (short) (-850 + random.nextInt(-120, 121));
        }
    };

    abstract short value(SplittableRandom random);

    AnnotatedNodule apply(AnnotatedNodule nodule) {
        SplittableRandom random = new SplittableRandom(nodule.id().hashCode());
        short[] values = new short[nodule.mask().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(random);
        }
        return new AnnotatedNodule(
                nodule.id(),
                nodule.patient(),
                nodule.fold(),
                nodule.keptOut(),
                new CtVolume(nodule.ct().grid(), values),
                Arrays.copyOf(nodule.mask(), values.length),
                nodule.point(),
                nodule.ratings(),
                nodule.malignant());
    }
}
