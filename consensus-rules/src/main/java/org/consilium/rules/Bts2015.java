package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;

/** BTS 2015: adults, incidental and screen-detected alike, with Brock and Herder steps. */
final class Bts2015 extends NodulePack {
    Bts2015() {
        super("bts-2015", "2015");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        Optional<Measured> size = size(nodule);
        return first(nodule)
                .with("unfit", question.has(ExamFlag.UNFIT_FOR_TREATMENT))
                .with("quantity", size.map(Measured::quantity).orElse(Measured.DIAMETER))
                .number("size", size.map(Measured::size));
    }

    private static Optional<Measured> size(NoduleFacts nodule) {
        return Measured.volumeFirst(nodule, DiameterMm::longToTenth, 1);
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        return switch (look) {
            case "SOLID_FIRST" -> solidFirst(nodule, trail);
            case "SOLID_SURVEILLANCE" -> solidSurveillance(nodule, trail);
            case "SUBSOLID_FIRST" -> subsolidFirst(nodule, trail);
            default -> subsolidFollowUp(nodule, trail);
        };
    }

    private PackResult solidFirst(NoduleFacts nodule, Trail trail) {
        Optional<Measured> size = size(nodule);
        if (size.isEmpty()) {
            return missing("longMm or volumeMm3", nodule, trail);
        }
        Question question = Question.to("bts-2015.solid-first")
                .with("quantity", size.get().quantity())
                .with("size", size.get().size())
                .number("brockPercent", nodule.brockPercent())
                .number("herderPercent", nodule.herderPercent());
        return ruled(trail.ask(question), nodule, trail);
    }

    private PackResult solidSurveillance(NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> months = nodule.prior().monthsAgo();
        if (months.isEmpty()) {
            return missing("monthsSincePrior", nodule, trail);
        }
        Question question = Question.to("bts-2015.solid-surveillance")
                .with("status", nodule.status())
                .with("months", months.get())
                .with("volumetry", nodule.has(NoduleFlag.VOLUMETRY))
                .number("vdtDays", nodule.vdtDays())
                .number("changePercent", nodule.volumeChangePercent());
        return ruled(trail.ask(question), nodule, trail);
    }

    private PackResult subsolidFirst(NoduleFacts nodule, Trail trail) {
        Optional<Measured> size = Measured.diameterFirst(nodule, DiameterMm::longToTenth, 1);
        if (size.isEmpty()) {
            return missing("longMm or volumeMm3", nodule, trail);
        }
        Question question = Question.to("bts-2015.subsolid-first")
                .with("quantity", size.get().quantity())
                .with("size", size.get().size());
        return ruled(trail.ask(question), nodule, trail);
    }

    private PackResult subsolidFollowUp(NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> months = nodule.prior().monthsAgo();
        if (months.isEmpty()) {
            return missing("monthsSincePrior", nodule, trail);
        }
        Optional<BigDecimal> delta = nodule.diameter()
                .flatMap(now ->
                        nodule.prior().meanMm().map(before -> now.longToTenth().subtract(before)));
        Question question = Question.to("bts-2015.subsolid-follow-up")
                .with("status", nodule.status())
                .number("deltaMm", delta)
                .with("solidGrowing", SolidPart.grows(nodule))
                .with("months", months.get())
                .number("brockPercent", nodule.brockPercent())
                .with("concerning", nodule.has(NoduleFlag.CONCERNING_MORPHOLOGY));
        return ruled(trail.ask(question), nodule, trail);
    }
}
