package org.consilium.process;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.explain.Explanation;
import org.consilium.model.explain.FeatureShare;
import org.consilium.model.explain.OcclusionMap;
import org.consilium.model.explain.SimilarNodule;

/** An explanation whose every part can be found again wherever it might leak. */
final class WhyOfOurMaking {
    /** Stands for a feature's name and for a training nodule. */
    static final String WORD = "CANARYWORD";

    /** A nodule with this risk gets an explanation of another one. */
    static final double OTHER_RISK = 0.6543;

    private WhyOfOurMaking() {}

    static Explanation why(PatientPoint seed, double stated) {
        double risk = stated == OTHER_RISK ? stated + 0.1 : stated;
        double logOdds = Math.log(risk / (1 - risk));
        return new Explanation(
                seed,
                risk,
                logOdds,
                0.7391,
                logOdds - 0.7391 - 0.5,
                List.of(
                        new FeatureShare(WORD + "-FEATURE", 4711.25, 2.5, 1.25),
                        new FeatureShare("log volume", 6.5, -1.5, -0.75)),
                new OcclusionMap(3, 3, 2.25, 4.5, seed, -850, Collections.nCopies(9, 81.3)),
                Optional.of(List.of(new SimilarNodule(WORD + "-SIMILAR", 4.5, 4, Optional.of(5.0), 63.7, 0.5))));
    }
}
