package org.consilium.rules;

import java.util.List;
import org.consilium.rules.PackResult.State;

/** Where the risk class is not stated, both are asked: if they agree it does not matter, otherwise it is missing. */
final class RiskOrBoth {
    private RiskOrBoth() {}

    static PackResult result(GuidelinePack pack, List<Ruling> rulings, Trail trail, String noduleId) {
        Ruling first = rulings.get(0);
        boolean agree = rulings.stream().allMatch(ruling -> ruling.action().equals(first.action()));
        if (!agree) {
            trail.miss("risk");
            return trail.insufficient(pack, noduleId);
        }
        return trail.result(pack, State.RULED, first, noduleId);
    }
}
