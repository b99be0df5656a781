package org.consilium.assessment.domain;

import java.util.List;
import org.consilium.model.explain.Explanation;
import org.consilium.model.explain.FeatureShare;
import org.consilium.model.explain.OcclusionMap;
import org.consilium.model.explain.SimilarNodule;
import org.jspecify.annotations.Nullable;

/**
 * Why the model gave one nodule of its read the risk it has; all shares in log odds.
 *
 * @param nodule its id in the read
 * @param logOdds of the risk: base, networks and all features together
 * @param similar training nodules, nearest first; absent where no index belongs to the model
 */
public record ExplainedNodule(
        String nodule,
        double risk,
        double logOdds,
        double base,
        double networks,
        List<FeatureShare> features,
        Places occlusion,
        @Nullable List<SimilarNodule> similar) {
    /**
     * What the networks' share loses where a patch is covered: a grid of cells in the axial plane, row by row.
     *
     * @param firstMm centre of the first cell in patient millimetres
     */
    public record Places(
            int columns,
            int rows,
            double cellMm,
            double patchMm,
            List<Double> firstMm,
            double lungHu,
            List<Double> logOdds) {
        static Places of(OcclusionMap map) {
            return new Places(
                    map.columns(),
                    map.rows(),
                    map.cellMm(),
                    map.patchMm(),
                    List.of(map.first().xMm(), map.first().yMm(), map.first().zMm()),
                    map.lungHu(),
                    map.logOdds());
        }
    }

    public static ExplainedNodule of(String nodule, Explanation why) {
        return new ExplainedNodule(
                nodule,
                why.risk(),
                why.logOdds(),
                why.base(),
                why.networks(),
                why.features(),
                Places.of(why.occlusion()),
                why.similar().orElse(null));
    }
}
