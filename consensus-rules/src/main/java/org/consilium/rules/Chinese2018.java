package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;

/** Chinese expert consensus, 2018 edition; a later edition is another pack beside it. */
final class Chinese2018 extends NodulePack {
    Chinese2018() {
        super("cn-2018", "2018");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        return first(nodule);
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> size = tenth(nodule);
        if (size.isEmpty()) {
            return missing("meanMm", nodule, trail);
        }
        String sizeClass = trail.ask(Question.to("cn-2018.size-class").with("size", size.get()))
                .outcome();
        if (look.equals("SOLID")) {
            return named(byRisk(question, nodule, size.get(), trail), sizeClass);
        }
        String table = look.equals("PURE_GGN") ? "cn-2018.pure-ggn" : "cn-2018.mixed-ggn";
        Ruling ruling = trail.ask(Question.to(table).with("size", size.get()));
        return named(ruled(ruling, nodule, trail), sizeClass);
    }

    /** The category that the consensus prints is the size class. */
    private static PackResult named(PackResult result, String sizeClass) {
        if (result.state() == PackResult.State.INSUFFICIENT_DATA) {
            return result;
        }
        return new PackResult(
                result.pack(),
                result.edition(),
                result.state(),
                result.ruling().withOutcome(sizeClass),
                result.trail(),
                result.missing(),
                result.flags(),
                result.noduleId());
    }
}
