package org.consilium.rules.whatif;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.RiskClass;

/** Every word of a case that can be exchanged: growth, risk class, history and the readers' flags. */
final class Switches {
    private Switches() {}

    /** One exchange. */
    record Switch(String name, String noduleId, String from, String to, GuidelineCase changed) {}

    static List<Switch> of(GuidelineCase question) {
        List<Switch> found = new ArrayList<>();
        question.risk().ifPresent(risk -> {
            RiskClass other = risk == RiskClass.LOW ? RiskClass.HIGH : RiskClass.LOW;
            found.add(new Switch("risk", "", risk.code(), other.code(), question.withRisk(other)));
        });
        for (ExamFlag flag : ExamFlag.values()) {
            Set<ExamFlag> flags = toggled(question.flags(), flag, ExamFlag.class);
            boolean had = question.has(flag);
            add(found, flag.code(), "", truth(had), truth(!had), () -> question.withFlags(flags));
        }
        for (int i = 0; i < question.nodules().size(); i++) {
            nodule(question, i, found);
        }
        return found;
    }

    private static void nodule(GuidelineCase question, int index, List<Switch> found) {
        NoduleFacts nodule = question.nodules().get(index);
        for (NoduleStatus status : NoduleStatus.values()) {
            if (status != nodule.status()) {
                add(
                        found,
                        "status",
                        nodule.id(),
                        nodule.status().code(),
                        status.code(),
                        () -> with(
                                question, index, nodule.change().status(status).build()));
            }
        }
        for (NoduleFlag flag : NoduleFlag.values()) {
            boolean had = nodule.has(flag);
            Set<NoduleFlag> flags = toggled(nodule.flags(), flag, NoduleFlag.class);
            add(
                    found,
                    flag.code(),
                    nodule.id(),
                    truth(had),
                    truth(!had),
                    () -> with(question, index, flagged(nodule, flags)));
        }
    }

    private static NoduleFacts flagged(NoduleFacts nodule, Set<NoduleFlag> flags) {
        return nodule.change().flags(flags).build();
    }

    private static GuidelineCase with(GuidelineCase question, int index, NoduleFacts nodule) {
        List<NoduleFacts> nodules = new ArrayList<>(question.nodules());
        nodules.set(index, nodule);
        return question.withNodules(nodules);
    }

    /** Impossible exchanges are left out. */
    private static void add(
            List<Switch> found, String name, String nodule, String from, String to, Supplier<GuidelineCase> changed) {
        try {
            found.add(new Switch(name, nodule, from, to, changed.get()));
        } catch (InvalidFact impossible) {
            // Nothing to exchange: such a case cannot exist.
        }
    }

    private static <E extends Enum<E>> Set<E> toggled(Set<E> flags, E flag, Class<E> type) {
        Set<E> changed = EnumSet.noneOf(type);
        changed.addAll(flags);
        if (!changed.remove(flag)) {
            changed.add(flag);
        }
        return changed;
    }

    private static String truth(boolean value) {
        return Boolean.toString(value);
    }
}
