package org.consilium.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleFlag;
import org.consilium.clinical.NoduleStatus;

/** The category of one nodule in Lung-RADS v2022; an empty category means dropped, undecided or unknown. */
final class LungRadsNodule {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    private final NoduleFacts nodule;
    private final Trail trail;
    private final Optional<Measured> measured;
    private boolean undecided;
    private Optional<LungRadsCategory> category = Optional.empty();

    LungRadsNodule(NoduleFacts nodule, Rulebook book) {
        this.nodule = nodule;
        this.trail = new Trail(book);
        this.measured = Measured.diameterFirst(nodule, DiameterMm::meanToTenth, 1);
        classify();
    }

    Optional<LungRadsCategory> category() {
        return category;
    }

    /** Whether the table leaves the category to the reader. */
    boolean undecided() {
        return undecided;
    }

    Trail trail() {
        return trail;
    }

    NoduleFacts nodule() {
        return nodule;
    }

    /** Diameter of a solid nodule or of the solid part in mm, which decides whether PET is offered. */
    Optional<BigDecimal> solidMm() {
        return switch (nodule.finding()) {
            case PART_SOLID -> nodule.solidMm().map(LungRadsNodule::tenth);
            case SOLID, CAVITARY, JUXTAPLEURAL, PERIFISSURAL_TYPICAL ->
                nodule.diameter().map(DiameterMm::meanToTenth);
            default -> Optional.empty();
        };
    }

    boolean airway() {
        return nodule.finding() == FindingKind.AIRWAY_SEGMENTAL;
    }

    boolean slowlyGrowing() {
        return nodule.status() == NoduleStatus.SLOW_GROWING;
    }

    private void classify() {
        Question look = Question.to("lung-rads-2022.first-look")
                .with("finding", nodule.finding())
                .with("status", nodule.status())
                .with("provenBenign", nodule.has(NoduleFlag.PROVEN_BENIGN))
                .with("tubular", nodule.has(NoduleFlag.TUBULAR))
                .with("quantity", measured.map(Measured::quantity).orElse(Measured.DIAMETER))
                .number("size", measured.map(Measured::size));
        String outcome = trail.ask(look).outcome();
        switch (outcome) {
            case "DROPPED" -> trail.flag("RESOLVED");
            case "NOT_CLASSIFIED" -> category = Optional.of(LungRadsCategory.ONE);
            case "READER" -> undecided = true;
            case "IMPOSSIBLE" ->
                throw new InvalidFact(
                        "status",
                        nodule.status().code(),
                        "a change that " + nodule.finding().code() + " can have");
            case "SOLID", "PART_SOLID", "NON_SOLID" -> bySize(outcome);
            case "AIRWAY" -> byAirway();
            case "CYST" -> byCyst();
            case "FOLLOW_UP" -> byFollowUp();
            default -> category = Optional.of(LungRadsCategory.of(outcome));
        }
        category = category.map(this::withSuspicion);
        noteDisagreement();
    }

    private void bySize(String table) {
        if (measured.isEmpty()) {
            trail.miss("meanMm or volumeMm3");
        } else if (table.equals("PART_SOLID") && measured.get().solidSize().isEmpty()) {
            trail.miss(measured.get().quantity().equals(Measured.VOLUME) ? "solidVolumeMm3" : "solidMm");
        } else {
            Ruling ruling = trail.ask(sized(table, nodule.status(), measured.get()));
            if (ruling.source() == SourceMark.POLICY) {
                trail.flag("ONLY_GROUND_GLASS_GROWS");
            }
            category = Optional.of(LungRadsCategory.of(ruling.outcome()));
        }
    }

    private Question sized(String table, NoduleStatus status, Measured size) {
        Question question = Question.to("lung-rads-2022."
                        + table.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .with("status", status)
                .with("quantity", size.quantity())
                .with("size", size.size());
        if (table.equals("PART_SOLID")) {
            question.with("solidGrows", solidGrows())
                    .with("solidSize", size.solidSize().orElseThrow());
        }
        return question;
    }

    /** A reader's "growing" means the solid part unless its earlier size shows otherwise. */
    private boolean solidGrows() {
        Optional<BigDecimal> before = nodule.prior().solidMm();
        if (nodule.has(NoduleFlag.SOLID_GROWING)
                || before.isEmpty()
                || nodule.solidMm().isEmpty()) {
            return true;
        }
        BigDecimal now = nodule.solidMm().get();
        if (before.get().signum() == 0) {
            return now.signum() > 0;
        }
        return !growth(now.subtract(before.get())).outcome().equals("NOT_GROWING");
    }

    private Ruling growth(BigDecimal deltaMm) {
        BigDecimal months = nodule.prior().monthsAgo().orElse(TWELVE);
        BigDecimal yearly = deltaMm.multiply(TWELVE).divide(months.max(BigDecimal.ONE), 1, RoundingMode.HALF_UP);
        return trail.ask(Question.to("lung-rads-2022.growth")
                .with("deltaMm", tenth(deltaMm))
                .with("months", months)
                .with("yearlyMm", yearly));
    }

    private void byAirway() {
        Ruling ruling = trail.ask(Question.to("lung-rads-2022.airway")
                .with("finding", nodule.finding())
                .with("status", nodule.status())
                .with("airPresent", nodule.has(NoduleFlag.AIR_PRESENT)));
        if (ruling.outcome().equals("READER")) {
            undecided = true;
        } else {
            category = Optional.of(LungRadsCategory.of(ruling.outcome()));
        }
    }

    private void byCyst() {
        Ruling ruling = trail.ask(Question.to("lung-rads-2022.cyst")
                .with("finding", nodule.finding())
                .with("status", nodule.status())
                .number("noduleMm", nodule.solidMm().map(LungRadsNodule::tenth)));
        category = Optional.of(LungRadsCategory.of(ruling.outcome()));
    }

    private void byFollowUp() {
        Optional<LungRadsCategory> before = nodule.prior().category().filter(known -> known != LungRadsCategory.ZERO);
        if (before.isEmpty()) {
            trail.miss("priorCategory");
        }
        if (nodule.prior().monthsAgo().isEmpty()) {
            trail.miss("monthsSincePrior");
        }
        if (trail.missing().isEmpty()) {
            step(before.orElseThrow());
        }
    }

    private void step(LungRadsCategory before) {
        Optional<LungRadsCategory> now = measured.flatMap(this::band);
        Optional<LungRadsCategory> then = earlier().flatMap(this::band);
        Ruling ruling = trail.ask(Question.to("lung-rads-2022.follow-up")
                .with("bandChange", change(now, then))
                .with("currentBand", now.map(LungRadsCategory::label).orElse("none"))
                .with("priorCategory", before.label())
                .with("months", nodule.prior().monthsAgo().orElseThrow()));
        category = Optional.of(LungRadsCategory.of(ruling.outcome()));
    }

    private static String change(Optional<LungRadsCategory> now, Optional<LungRadsCategory> then) {
        if (now.isEmpty() || then.isEmpty()) {
            return "unknown";
        }
        return now.get().rank() > then.get().rank() ? "higher" : "same_or_lower";
    }

    /** The earlier size, which is only ever known as a diameter. */
    private Optional<Measured> earlier() {
        return nodule.prior()
                .meanMm()
                .filter(mean -> nodule.diameter().isPresent())
                .map(mean -> new Measured(
                        Measured.DIAMETER, tenth(mean), nodule.prior().solidMm().map(LungRadsNodule::tenth)));
    }

    /** Category that this size would have at baseline. */
    private Optional<LungRadsCategory> band(Measured size) {
        String table = switch (nodule.finding()) {
            case SOLID, CAVITARY, JUXTAPLEURAL, PERIFISSURAL_TYPICAL -> "SOLID";
            case PART_SOLID -> "PART_SOLID";
            default -> "";
        };
        if (table.isEmpty() || (table.equals("PART_SOLID") && size.solidSize().isEmpty())) {
            return Optional.empty();
        }
        Ruling ruling = trail.ask(sized(table, NoduleStatus.BASELINE, size));
        return Optional.of(LungRadsCategory.of(ruling.outcome()));
    }

    private LungRadsCategory withSuspicion(LungRadsCategory found) {
        Ruling ruling = trail.ask(Question.to("lung-rads-2022.suspicion")
                .with("category", found.label())
                .with("suspicious", nodule.has(NoduleFlag.SUSPICIOUS))
                .with("ggnDoubling", nodule.has(NoduleFlag.GGN_DOUBLING)));
        if (ruling.outcome().equals("REVIEW")) {
            trail.flag(nodule.has(NoduleFlag.GGN_DOUBLING) ? "GGN_DOUBLING" : "READER_REVIEW");
        }
        return ruling.outcome().equals("4X") ? LungRadsCategory.FOUR_X : found;
    }

    /** The reader's word counts; a measurement that says otherwise is pointed out. */
    private void noteDisagreement() {
        boolean comparable = nodule.finding() != FindingKind.PART_SOLID
                && nodule.prior().monthsAgo().isPresent();
        if (comparable
                && nodule.prior().meanMm().isPresent()
                && nodule.diameter().isPresent()) {
            BigDecimal delta = nodule.diameter()
                    .get()
                    .meanToTenth()
                    .subtract(nodule.prior().meanMm().get());
            boolean grows = growth(delta).outcome().equals("GROWING");
            boolean read = nodule.status() == NoduleStatus.GROWING;
            boolean still = nodule.status() == NoduleStatus.STABLE || nodule.status() == NoduleStatus.DECREASED;
            if ((grows && still) || (!grows && read)) {
                trail.flag("STATUS_DISAGREES_WITH_MEASUREMENT");
            }
        }
    }

    private static BigDecimal tenth(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
