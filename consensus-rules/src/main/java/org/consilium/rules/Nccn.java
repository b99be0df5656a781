package org.consilium.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;

/** NCCN screening rows of the first screen, in whole millimetres. */
final class Nccn extends NodulePack {
    Nccn() {
        super("nccn", "memory");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        return first(nodule);
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> size = nodule.diameter().map(DiameterMm::meanToWhole);
        if (size.isEmpty()) {
            return missing("meanMm", nodule, trail);
        }
        if (look.equals("PS")) {
            return partSolid(nodule, size.get(), trail);
        }
        String table = look.equals("SOLID") ? "nccn.solid" : "nccn.non-solid";
        return ruled(trail.ask(Question.to(table).with("size", size.get())), nodule, trail);
    }

    private PackResult partSolid(NoduleFacts nodule, BigDecimal size, Trail trail) {
        if (nodule.solidMm().isEmpty()) {
            return missing("solidMm", nodule, trail);
        }
        BigDecimal solid = nodule.solidMm().get().setScale(0, RoundingMode.HALF_UP);
        Question question = Question.to("nccn.part-solid").with("size", size).with("solidSize", solid);
        return ruled(trail.ask(question), nodule, trail);
    }
}
