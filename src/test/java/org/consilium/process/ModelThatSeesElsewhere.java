package org.consilium.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.assessment.domain.ModelNodule;
import org.consilium.assessment.domain.ModelRead;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.ModelExplanation;
import org.consilium.model.StopSignal;
import org.consilium.model.explain.Explanation;
import org.consilium.model.explain.FeatureShare;
import org.consilium.model.explain.OcclusionMap;
import org.consilium.model.explain.SimilarNodule;
import org.consilium.model.measure.Appearance;

/** Reads at once, finds one nodule where people see none, and says why in the words of the real model. */
@Alternative
@ApplicationScoped
public class ModelThatSeesElsewhere extends ModelOfOurMaking {
    /** The risk of its nodule. */
    public static final double RISK = 0.41;

    private static final double NETWORKS = 0.8;
    private static final int CELLS = 14;

    @Override
    public ModelRead read(String modelId, CtVolume volume, String inputDigest, StopSignal stop) {
        return new ModelRead.Ready(List.of(Nodules.seen("7.0", RISK)), provenance(inputDigest));
    }

    @Override
    public ModelExplanation explain(ModelRead.Ready read, CtVolume volume, StopSignal stop) {
        List<Explanation> whole =
                read.nodules().stream().map(ModelThatSeesElsewhere::why).toList();
        return new ModelExplanation(whole, Optional.empty(), read.by());
    }

    private static Explanation why(ModelNodule nodule) {
        PatientPoint seed = nodule.seed().orElseThrow();
        double logOdds = Math.log(nodule.riskP() / (1 - nodule.riskP()));
        List<FeatureShare> features = IntStream.range(0, Appearance.NAMES.size())
                .mapToObj(i -> new FeatureShare(Appearance.NAMES.get(i), i, i % 5 - 2, (i % 5 - 2) / 10.0))
                .toList();
        double measured = features.stream().mapToDouble(FeatureShare::logOdds).sum();
        PatientPoint corner = new PatientPoint(seed.xMm() - 14.6, seed.yMm() - 14.6, seed.zMm());
        return new Explanation(
                seed,
                nodule.riskP(),
                logOdds,
                logOdds - NETWORKS - measured,
                NETWORKS,
                features,
                new OcclusionMap(CELLS, CELLS, 2.25, 4.5, corner, -850, Collections.nCopies(CELLS * CELLS, 0.2)),
                Optional.of(List.of(new SimilarNodule("LIDC-IDRI-0001_R_1", 4.75, 4, Optional.of(4.75), 24.9, 0.5))));
    }
}
