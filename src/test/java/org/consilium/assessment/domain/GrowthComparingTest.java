package org.consilium.assessment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.consilium.clinical.NoduleType;
import org.consilium.model.ModelProvenance;
import org.consilium.rules.ConsensusRules;
import org.junit.jupiter.api.Test;

/** One nodule in two reads: numbers where the rules allow them, and the rule's name where they do not. */
class GrowthComparingTest {
    private static final ConsensusRules RULES = ConsensusRules.shipped();
    private static final int YEAR = 365;

    private final ModelProvenance model = new ModelProvenance("model", "a".repeat(64), "1", "digest", 1);

    @Test
    void aNoduleThatDoublesInAYearHasAYearToDouble() {
        GrowthView.Change change = only(compare(nodule("M1", 0, 800), nodule("P1", 0, 400), YEAR));
        assertThat(change.nodule()).isEqualTo("M1");
        assertThat(change.prior()).isEqualTo("P1");
        assertThat(change.match()).isBetween(0.8, 1.0);
        assertThat(change.changePercent()).isEqualTo(100.0);
        assertThat(change.doublingDays()).isEqualTo(365.0);
        // 25 percent either way: what two scans of one nodule differ by anyway.
        assertThat(change.lowPercent()).isCloseTo(60, within(0.05));
        assertThat(change.highPercent()).isCloseTo(150, within(0.05));
        assertThat(change.shortestDays()).isCloseTo(YEAR * Math.log(2) / Math.log(2.5), within(0.1));
        assertThat(change.longestDays()).isCloseTo(YEAR * Math.log(2) / Math.log(1.6), within(0.1));
        assertThat(rules(change)).isEmpty();
    }

    @Test
    void aChangeWithinTheErrorHasNoTime() {
        GrowthView.Change change = only(compare(nodule("M1", 0, 480), nodule("P1", 0, 400), YEAR));
        assertThat(change.changePercent()).isEqualTo(20.0);
        assertThat(change.doublingDays()).isNull();
        assertThat(rules(change)).contains("QG-04");
    }

    @Test
    void anotherModelForbidsEveryNumber() {
        ModelProvenance other = new ModelProvenance("model", "b".repeat(64), "1", "digest", 1);
        GrowthView.Change change = doubled(acquired(List.of(nodule("P1", 0, 400)), other, 1, "B30f"));
        assertThat(change.changePercent()).isNull();
        assertThat(change.lowPercent()).isNull();
        assertThat(change.doublingDays()).isNull();
        assertThat(rules(change)).contains("QG-01");
    }

    @Test
    void otherSlicesOrKernelsWidenTheInterval() {
        GrowthView.Change thicker = doubled(acquired(List.of(nodule("P1", 0, 400)), model, 1.3, "b30F"));
        assertThat(rules(thicker)).containsExactly("QG-02a");
        assertThat(thicker.lowPercent()).isCloseTo(100 * (2 / 1.35 - 1), within(0.05));
        assertThat(thicker.highPercent()).isCloseTo(170, within(0.05));
        GrowthView.Change sharper = doubled(acquired(List.of(nodule("P1", 0, 400)), model, 1, "B60f"));
        assertThat(rules(sharper)).containsExactly("QG-02b");
    }

    @Test
    void aMonthIsTooShortForADoublingTime() {
        GrowthView.Change change = only(compare(nodule("M1", 0, 800), nodule("P1", 0, 400), 29));
        assertThat(change.changePercent()).isEqualTo(100.0);
        assertThat(change.doublingDays()).isNull();
        assertThat(rules(change)).contains("QG-03a");
    }

    @Test
    void aBorderThatCannotBeTrustedGivesNoNumber() {
        ModelNodule wide = nodule("M1", 0, 800, 400, 1201);
        GrowthView.Change change = only(compare(wide, nodule("P1", 0, 400), YEAR));
        assertThat(change.changePercent()).isNull();
        assertThat(rules(change)).contains("QG-07");
        GrowthView.Change just = only(compare(nodule("M1", 0, 800, 400, 1200), nodule("P1", 0, 400), YEAR));
        assertThat(just.changePercent()).isEqualTo(100.0);
        GrowthView.Change none = only(compare(Some.seen("M1", 0, "11.5", 0.1), nodule("P1", 0, 400), YEAR));
        assertThat(none.changePercent()).isNull();
    }

    @Test
    void whatHasNoPartnerIsNewOrGone() {
        GrowthView view = new GrowthComparing(
                        RULES,
                        acquired(List.of(nodule("M1", 0, 420), nodule("M2", 90, 300)), model, 1, "B30f"),
                        acquired(List.of(nodule("P1", 0, 400), nodule("P2", -90, 300)), model, 1, "B30f"),
                        YEAR)
                .compare();
        assertThat(view.state()).isEqualTo("COMPARED");
        assertThat(view.source()).isEqualTo("CASE");
        assertThat(view.days()).isEqualTo(YEAR);
        assertThat(view.changes()).extracting(GrowthView.Change::nodule).containsExactly("M1");
        assertThat(view.newNodules()).containsExactly("M2");
        assertThat(view.goneNodules()).containsExactly("P2");
    }

    /** A nodule twice as large as in this prior read of a year ago. */
    private GrowthView.Change doubled(GrowthComparing.Acquired prior) {
        return only(new GrowthComparing(RULES, acquired(List.of(nodule("M1", 0, 800)), model, 1, "B30f"), prior, YEAR)
                .compare());
    }

    private GrowthView compare(ModelNodule now, ModelNodule prior, int days) {
        return new GrowthComparing(
                        RULES,
                        acquired(List.of(now), model, 1, "B30f"),
                        acquired(List.of(prior), model, 1, "B30f"),
                        days)
                .compare();
    }

    private static GrowthComparing.Acquired acquired(
            List<ModelNodule> nodules, ModelProvenance by, double thicknessMm, String kernel) {
        return new GrowthComparing.Acquired(nodules, by, thicknessMm, kernel);
    }

    private static GrowthView.Change only(GrowthView view) {
        assertThat(view.changes()).hasSize(1);
        return view.changes().get(0);
    }

    private static List<String> rules(GrowthView.Change change) {
        return change.rulings().stream().map(RulingView::ruleId).toList();
    }

    private static ModelNodule nodule(String id, double xMm, double mm3) {
        return nodule(id, xMm, mm3, 0.95 * mm3, 1.05 * mm3);
    }

    private static ModelNodule nodule(String id, double xMm, double mm3, double low, double high) {
        BigDecimal mean = BigDecimal.valueOf(Math.round(10 * Math.cbrt(6 * mm3 / Math.PI)) / 10.0);
        return new ModelNodule(
                id,
                List.of(xMm, 0.0, 0.0),
                0.9,
                mean,
                mean,
                mean,
                mm3,
                mean,
                10,
                NoduleType.SOLID,
                Map.of("SOLID", 1.0),
                0.1,
                0.1,
                0.1,
                low,
                high,
                null,
                null);
    }
}
