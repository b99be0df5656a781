package org.consilium.rules.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.Prior;

/** Every number of a case that can be moved. */
final class Levers {
    private static final BigDecimal ZERO = BigDecimal.ZERO;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(300);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(20_000_000);
    private static final BigDecimal AGES = BigDecimal.valueOf(1_000_000);

    private final GuidelineCase question;
    private final List<Lever> found = new ArrayList<>();

    private Levers(GuidelineCase question) {
        this.question = question;
    }

    static List<Lever> of(GuidelineCase question) {
        Levers levers = new Levers(question);
        levers.person();
        for (int i = 0; i < question.nodules().size(); i++) {
            levers.nodule(i);
        }
        return levers.found;
    }

    private void person() {
        question.age()
                .ifPresent(age -> found.add(new Lever(
                        "age",
                        "years",
                        "",
                        BigDecimal.valueOf(age),
                        ONE,
                        ZERO,
                        BigDecimal.valueOf(120),
                        Set.of("age"),
                        List.of(ZERO),
                        value -> question.withAge(value.intValueExact()))));
    }

    private void nodule(int index) {
        NoduleFacts nodule = question.nodules().get(index);
        nodule.diameter().ifPresent(diameter -> size(index, nodule, diameter));
        solid(index, nodule);
        plain(
                index,
                "volume",
                "mm3",
                ONE,
                ZERO,
                LARGEST,
                nodule.volumeMm3(),
                NoduleFacts.Builder::volume,
                "size",
                "volumeMm3");
        plain(
                index,
                "brock",
                "percent",
                TENTH,
                ZERO,
                HUNDRED,
                nodule.brockPercent(),
                NoduleFacts.Builder::brockPercent,
                "brockPercent");
        plain(
                index,
                "herder",
                "percent",
                TENTH,
                ZERO,
                HUNDRED,
                nodule.herderPercent(),
                NoduleFacts.Builder::herderPercent,
                "herderPercent");
        plain(
                index,
                "pretest",
                "percent",
                TENTH,
                ZERO,
                HUNDRED,
                nodule.pretestPercent(),
                NoduleFacts.Builder::pretestPercent,
                "pretestPercent");
        plain(
                index,
                "volumeChange",
                "percent",
                TENTH,
                HUNDRED.negate(),
                AGES,
                nodule.volumeChangePercent(),
                NoduleFacts.Builder::volumeChangePercent,
                "changePercent");
        plain(
                index,
                "vdt",
                "days",
                ONE,
                AGES.negate(),
                AGES,
                nodule.vdtDays(),
                NoduleFacts.Builder::vdtDays,
                "vdtDays");
        plain(
                index,
                "monthsSincePrior",
                "months",
                TENTH,
                ZERO,
                BigDecimal.valueOf(600),
                nodule.prior().monthsAgo(),
                Levers::months,
                "months");
    }

    /** Both axes move together; a guideline may count the mean, the long or the short axis. */
    private void size(int index, NoduleFacts nodule, DiameterMm diameter) {
        BigDecimal mean = diameter.mean();
        List<BigDecimal> axes = Stream.of(mean, diameter.longMm(), diameter.shortMm())
                .map(axis -> axis.subtract(mean))
                .distinct()
                .toList();
        List<BigDecimal> offsets = new ArrayList<>(axes);
        nodule.prior().meanMm().ifPresent(before -> axes.forEach(axis -> offsets.add(axis.subtract(before))));
        found.add(new Lever(
                "size",
                "mm",
                nodule.id(),
                mean,
                TENTH,
                ZERO,
                LONGEST,
                Set.of("size", "meanMm", "shortMm", "deltaMm"),
                offsets,
                value -> with(index, nodule.change().diameter(moved(diameter, value.subtract(mean))))));
    }

    private static DiameterMm moved(DiameterMm diameter, BigDecimal by) {
        return new DiameterMm(diameter.longMm().add(by), diameter.shortMm().add(by));
    }

    private void solid(int index, NoduleFacts nodule) {
        nodule.solidMm().ifPresent(solid -> {
            List<BigDecimal> offsets = new ArrayList<>(List.of(ZERO));
            nodule.prior().solidMm().ifPresent(before -> offsets.add(before.negate()));
            found.add(new Lever(
                    "solidPart",
                    "mm",
                    nodule.id(),
                    solid,
                    TENTH,
                    ZERO,
                    LONGEST,
                    Set.of("solidSize", "noduleMm", "deltaMm", "solidMm"),
                    offsets,
                    value -> with(index, nodule.change().solid(value))));
        });
    }

    private void plain(
            int index,
            String name,
            String unit,
            BigDecimal step,
            BigDecimal low,
            BigDecimal high,
            Optional<BigDecimal> value,
            BiFunction<NoduleFacts.Builder, BigDecimal, NoduleFacts.Builder> set,
            String... columns) {
        NoduleFacts nodule = question.nodules().get(index);
        value.ifPresent(present -> found.add(new Lever(
                name,
                unit,
                nodule.id(),
                present,
                step,
                low,
                high,
                Set.of(columns),
                List.of(ZERO),
                changed -> with(index, set.apply(nodule.change(), changed)))));
    }

    private static NoduleFacts.Builder months(NoduleFacts.Builder nodule, BigDecimal value) {
        Prior prior = nodule.build().prior();
        return nodule.prior(new Prior(prior.meanMm(), prior.solidMm(), prior.category(), Optional.of(value)));
    }

    private GuidelineCase with(int index, NoduleFacts.Builder nodule) {
        List<NoduleFacts> nodules = new ArrayList<>(question.nodules());
        nodules.set(index, nodule.build());
        return question.withNodules(nodules);
    }
}
