package org.consilium.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;

/** NELSON volume protocol. */
final class Nelson extends NodulePack {
    Nelson() {
        super("nelson", "NELSON");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        return first(nodule);
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        return switch (look) {
            case "GROWTH" -> growth(nodule, trail);
            case "SOLID" -> solid("nelson.solid", nodule, trail);
            case "NEW_SOLID" -> solid("nelson.new-solid", nodule, trail);
            case "PLEURAL" -> pleural(nodule, trail);
            case "PART_SOLID" -> partSolid(nodule, trail);
            default -> nonSolid(nodule, trail);
        };
    }

    private PackResult growth(NoduleFacts nodule, Trail trail) {
        boolean newSolid = nodule.finding() != FindingKind.SOLID && nodule.has(NoduleFlag.SOLID_GROWING);
        if (nodule.volumeChangePercent().isEmpty() && !newSolid) {
            return missing("volumeChangePercent", nodule, trail);
        }
        Question question = Question.to("nelson.growth")
                .with("newSolidPart", newSolid)
                .with("changePercent", nodule.volumeChangePercent().orElse(BigDecimal.ZERO))
                .number("vdtDays", nodule.vdtDays());
        return ruled(trail.ask(question), nodule, trail);
    }

    private PackResult solid(String table, NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> volume = nodule.volumeMm3().map(Nelson::whole);
        return volume.isEmpty()
                ? missing("volumeMm3", nodule, trail)
                : ruled(trail.ask(Question.to(table).with("volumeMm3", volume.get())), nodule, trail);
    }

    private PackResult pleural(NoduleFacts nodule, Trail trail) {
        if (nodule.diameter().isEmpty()) {
            return missing("shortMm", nodule, trail);
        }
        BigDecimal shortest = nodule.diameter().get().shortMm().setScale(1, RoundingMode.HALF_UP);
        return ruled(trail.ask(Question.to("nelson.pleural").with("shortMm", shortest)), nodule, trail);
    }

    private PackResult partSolid(NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> solid = nodule.solidVolumeMm3().map(Nelson::whole);
        if (solid.isEmpty()) {
            return missing("solidVolumeMm3", nodule, trail);
        }
        Question question = Question.to("nelson.part-solid")
                .with("solidVolumeMm3", solid.get())
                .number("meanMm", tenth(nodule));
        return ruled(trail.ask(question), nodule, trail);
    }

    private PackResult nonSolid(NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> mean = tenth(nodule);
        return mean.isEmpty()
                ? missing("meanMm", nodule, trail)
                : ruled(trail.ask(Question.to("nelson.non-solid").with("meanMm", mean.get())), nodule, trail);
    }

    private static BigDecimal whole(BigDecimal volume) {
        return volume.setScale(0, RoundingMode.HALF_UP);
    }
}
