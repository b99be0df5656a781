package org.consilium.rules;

import java.math.BigDecimal;
import java.util.Optional;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;

/** ACCP (CHEST) 2013: nodules found outside screening. */
final class Accp2013 extends NodulePack {
    Accp2013() {
        super("accp-2013", "2013");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        return first(nodule).number("months", nodule.prior().monthsAgo());
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        Optional<BigDecimal> size = tenth(nodule);
        if (size.isEmpty()) {
            return missing("meanMm", nodule, trail);
        }
        if (look.equals("SOLID")) {
            return byRisk(question, nodule, size.get(), trail);
        }
        String table = look.equals("NON_SOLID") ? "accp-2013.non-solid" : "accp-2013.part-solid";
        return ruled(trail.ask(Question.to(table).with("size", size.get())), nodule, trail);
    }
}
