package org.consilium.rules.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.consilium.clinical.Context;
import org.consilium.clinical.DiameterMm;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.NoduleFacts;
import org.consilium.clinical.NoduleStatus;
import org.consilium.clinical.Region;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.SampleCases;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.replay.ManagementChange.Direction;
import org.consilium.rules.table.PlainTables;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.consilium.rules.table.TableRefusal;
import org.junit.jupiter.api.Test;

class TimeMachineTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void lists_exactly_the_cases_between_the_old_and_the_new_bound() {
        List<StoredCase> cases = List.of(solid("a", "5.9"), solid("b", "6.0"), solid("c", "6.9"), solid("d", "7.0"));

        List<ManagementChange> changes =
                TimeMachine.withTables(RULES, List.of(sevenInsteadOfSix())).replay("lung-rads-2022", cases);

        assertThat(changes).extracting(ManagementChange::caseId).containsExactly("b", "c");
        assertThat(changes).allSatisfy(change -> {
            assertThat(change.before().outcome()).isEqualTo("3");
            assertThat(change.after().outcome()).isEqualTo("2");
            assertThat(change.direction()).isEqualTo(Direction.LESS_INTENSIVE);
        });
    }

    @Test
    void unchanged_tables_change_nothing_on_generated_cases() {
        Random random = new Random(11);
        List<StoredCase> cases = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            cases.add(new StoredCase("case-" + i, SampleCases.next(random)));
        }
        Table same = RULES.table("lung-rads-2022.solid").orElseThrow();

        assertThat(TimeMachine.withTables(RULES, List.of(same)).replay("lung-rads-2022", cases))
                .isEmpty();
    }

    @Test
    void another_guideline_in_its_place_is_compared_case_by_case() {
        List<ManagementChange> changes =
                TimeMachine.withTables(RULES, List.of()).replay("lung-rads-2022", "nccn", List.of(solid("a", "7.0")));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before().action()).contains("LDCT_6M");
            assertThat(change.after().action()).contains("LDCT_6M");
            assertThat(change.direction()).isEqualTo(Direction.DIFFERENT);
        });
    }

    @Test
    void a_changed_table_needs_two_different_people() {
        TableChange.Proposed proposed =
                TableChange.propose(changed("workflow/risk-band/table.dmn"), cases(), "ada", MONDAY, "reviewed", RULES);

        assertThatThrownBy(() -> proposed.activate("ada", MONDAY))
                .isInstanceOf(InvalidFact.class)
                .hasMessageContaining("other than ada");
        assertThatThrownBy(() -> proposed.activate(" ", MONDAY)).isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> proposed.activate("bea", MONDAY.minusSeconds(1)))
                .isInstanceOf(InvalidFact.class);
        TableChange.Active active = proposed.activate("bea", MONDAY.plusSeconds(60));
        assertThat(active.proposedBy()).isEqualTo("ada");
        assertThat(active.activatedBy()).isEqualTo("bea");
        assertThat(active.reason()).isEqualTo("reviewed");
        assertThat(active.table()).isEqualTo(proposed.table());
    }

    @Test
    void an_unsound_or_unsafe_table_cannot_be_proposed() {
        byte[] gap = text("workflow/risk-band/table.dmn")
                .replace("[0.05..0.1)", "[0.06..0.1)")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> TableChange.propose(gap, cases(), "ada", MONDAY, "typo", RULES))
                .isInstanceOfSatisfying(
                        UnsoundTable.class,
                        refusal -> assertThat(refusal.defects()).isNotEmpty());
        assertThatThrownBy(() -> TableChange.propose(new byte[] {1}, cases(), "ada", MONDAY, "typo", RULES))
                .isInstanceOf(TableRefusal.class);
        byte[] good = changed("workflow/risk-band/table.dmn");
        assertThatThrownBy(() -> TableChange.propose(good, cases(), "ada", MONDAY, " ", RULES))
                .isInstanceOf(InvalidFact.class);
        assertThatThrownBy(() -> TableChange.propose(good, cases(), "", MONDAY, "why", RULES))
                .isInstanceOf(InvalidFact.class);
    }

    /** The same rows under another version. */
    private static byte[] changed(String path) {
        return text(path)
                .replaceFirst("versionTag=\"[^\"]*\"", "versionTag=\"1-reviewed\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Table sevenInsteadOfSix() {
        String dmn = text("lung-rads-2022/solid/table.dmn")
                .replaceFirst("&lt; 6<", "&lt; 7<")
                .replaceFirst("\\[6\\.\\.8\\)", "[7..8)");
        return TableReader.read(dmn.getBytes(StandardCharsets.UTF_8)).get(0);
    }

    private static String cases() {
        return text("workflow/risk-band/cases.csv");
    }

    private static String text(String path) {
        return new String(ShippedTables.bytes(path), StandardCharsets.UTF_8);
    }

    private static StoredCase solid(String id, String mean) {
        return new StoredCase(
                id,
                GuidelineCase.of(Context.SCREENING, Region.OTHER)
                        .withNodules(List.of(NoduleFacts.of(FindingKind.SOLID, NoduleStatus.BASELINE)
                                .diameter(DiameterMm.of(mean))
                                .build())));
    }
}
