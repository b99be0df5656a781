package org.consilium.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.NoduleFacts;

/** The quantity that was really measured; thresholds of one are never applied to the other. */
record Measured(String quantity, BigDecimal size, Optional<BigDecimal> solidSize) {
    static final String DIAMETER = "diameter";
    static final String VOLUME = "volume";

    /** The diameter where there is one, otherwise the volume. */
    static Optional<Measured> diameterFirst(NoduleFacts nodule, Function<DiameterMm, BigDecimal> mean, int places) {
        return diameter(nodule, mean, places).or(() -> volume(nodule));
    }

    /** The volume where there is one, otherwise the diameter. */
    static Optional<Measured> volumeFirst(NoduleFacts nodule, Function<DiameterMm, BigDecimal> mean, int places) {
        return volume(nodule).or(() -> diameter(nodule, mean, places));
    }

    private static Optional<Measured> diameter(NoduleFacts nodule, Function<DiameterMm, BigDecimal> mean, int places) {
        return nodule.diameter()
                .map(diameter -> new Measured(
                        DIAMETER,
                        mean.apply(diameter),
                        nodule.solidMm().map(solid -> solid.setScale(places, RoundingMode.HALF_UP))));
    }

    /** Volumes count in whole mm³. */
    static Optional<Measured> volume(NoduleFacts nodule) {
        return nodule.volumeMm3()
                .map(volume -> new Measured(
                        VOLUME, whole(volume), nodule.solidVolumeMm3().map(Measured::whole)));
    }

    private static BigDecimal whole(BigDecimal volume) {
        return volume.setScale(0, RoundingMode.HALF_UP);
    }
}
