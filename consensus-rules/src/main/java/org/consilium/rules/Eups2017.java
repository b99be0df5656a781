package org.consilium.rules;

import java.util.Optional;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;

/** European position statement 2017: volumes of solid nodules in screening. */
final class Eups2017 extends NodulePack {
    Eups2017() {
        super("eups-2017", "2017");
    }

    @Override
    Question look(GuidelineCase question, NoduleFacts nodule) {
        return first(nodule);
    }

    @Override
    PackResult rows(String look, GuidelineCase question, NoduleFacts nodule, Trail trail) {
        Optional<Measured> volume = Measured.volume(nodule);
        if (volume.isEmpty()) {
            return missing("volumeMm3", nodule, trail);
        }
        Question rows = Question.to("eups-2017.solid")
                .with("status", nodule.status())
                .with("volumeMm3", volume.get().size())
                .number("vdtDays", nodule.vdtDays());
        return ruled(trail.ask(rows), nodule, trail);
    }
}
