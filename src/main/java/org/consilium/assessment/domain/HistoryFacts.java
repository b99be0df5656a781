package org.consilium.assessment.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.consilium.clinical.Answer;
import org.consilium.clinical.Calcification;
import org.consilium.clinical.Context;
import org.consilium.clinical.ExamFlag;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.Margin;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Region;
import org.consilium.clinical.RiskClass;
import org.consilium.clinical.Sex;
import org.consilium.clinical.SmokingStatus;
import org.consilium.intake.History;
import org.consilium.risk.RiskFacts;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.RiskFactors;

/** Puts a history into the words of the rules. */
final class HistoryFacts {
    private static final Set<NoduleStatus> GROWING = EnumSet.of(NoduleStatus.GROWING, NoduleStatus.SLOW_GROWING);

    private final ConsensusRules rules;
    private final History history;

    HistoryFacts(ConsensusRules rules, History history) {
        this.rules = rules;
        this.history = history;
    }

    Region region() {
        return Region.valueOf(history.region().name());
    }

    /** The case without its nodules. */
    GuidelineCase guidelineCase() {
        return GuidelineCase.of(Context.valueOf(history.context().name()), region())
                .withAge(history.ageYears())
                .withFlags(flags());
    }

    /** The risk class by the scheme that the region uses, for one nodule's place and margin. */
    Optional<RiskClass> riskClass(Finding nodule) {
        var scheme = region() == Region.CN ? RiskFactors.Scheme.CN : RiskFactors.Scheme.FLEISCHNER;
        String outcome = rules.riskFactorClass(new RiskFactors(
                        scheme,
                        Optional.of(history.ageYears()),
                        history.packYears(),
                        yearsSinceQuit(),
                        yes(history.occupationalExposure()),
                        yes(history.emphysema()) || yes(history.fibrosis()),
                        yes(history.tuberculosis()),
                        yes(history.previousCancer()),
                        yes(history.familyHistoryLungCancer()),
                        nodule.lobe().upper(),
                        nodule.margin() == Margin.SPICULATED))
                .outcome();
        return java.util.Arrays.stream(RiskClass.values())
                .filter(known -> known.name().equalsIgnoreCase(outcome))
                .findFirst();
    }

    /** Id of the model whose probability stands before a test of this nodule, or {@code none}. */
    String pretestModel(Finding nodule) {
        return rules.pretestModel(
                        Context.valueOf(history.context().name()),
                        nodule.type().kind(),
                        yes(history.previousCancer()),
                        GROWING.contains(nodule.status()))
                .outcome();
    }

    /** What the risk models ask of the person and one nodule. */
    RiskFacts riskFacts(Finding nodule, int noduleCount) {
        return new RiskFacts(
                Optional.of(history.ageYears()),
                sex(),
                SmokingStatus.valueOf(history.smokingStatus().name()),
                yearsSinceQuit(),
                answer(history.familyHistoryLungCancer()),
                answer(history.familyHistoryAnyCancer()),
                answer(history.emphysema()),
                answer(history.previousCancer()),
                previousLungCancer(),
                history.previousCancerYearsAgo().map(BigDecimal::valueOf),
                Optional.of(nodule.diameter().longMm().max(new BigDecimal("0.1"))),
                Optional.of(nodule.type().density()),
                Optional.of(nodule.lobe()),
                Optional.of(noduleCount),
                truth(nodule.margin() == Margin.SPICULATED),
                truth(nodule.calcification() != Calcification.NONE),
                truth(nodule.margin() == Margin.SMOOTH));
    }

    /** The history does not ask for the organ: only a follow-up of a known cancer may have been of the lung. */
    private Answer previousLungCancer() {
        return history.previousCancer() == History.Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private Optional<BigDecimal> yearsSinceQuit() {
        return history.smokingStatus() == History.Smoking.CURRENT
                ? Optional.of(BigDecimal.ZERO)
                : history.yearsSinceQuit();
    }

    private Set<ExamFlag> flags() {
        Set<ExamFlag> flags = EnumSet.noneOf(ExamFlag.class);
        if (yes(history.immunosuppressed())) {
            flags.add(ExamFlag.IMMUNOSUPPRESSED);
        }
        if (history.context() == History.Context.KNOWN_CANCER_FOLLOWUP) {
            flags.add(ExamFlag.KNOWN_CANCER);
        }
        return flags;
    }

    private Sex sex() {
        return switch (history.sex()) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case OTHER -> Sex.OTHER;
            case UNKNOWN -> Sex.UNKNOWN;
        };
    }

    private static boolean yes(History.Answer answer) {
        return answer == History.Answer.YES;
    }

    private static Answer answer(History.Answer answer) {
        return Answer.valueOf(answer.name());
    }

    private static Answer truth(boolean holds) {
        return holds ? Answer.YES : Answer.NO;
    }
}
