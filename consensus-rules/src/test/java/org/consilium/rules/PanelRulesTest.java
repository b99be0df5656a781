package org.consilium.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;
import org.consilium.rules.QuorumFacts.PresentMember;
import org.consilium.rules.table.PlainTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelRulesTest {
    private static final ConsensusRules RULES = ConsensusRules.over(PlainTables.of(ShippedTables.files()));

    @Test
    void quorum_needs_the_specialties_of_the_decision() {
        PresentMember chair = new PresentMember(Specialty.RESPIRATORY, true, true);
        PresentMember radiologist = new PresentMember(Specialty.RADIOLOGY, true, false);
        PresentMember surgeon = new PresentMember(Specialty.THORACIC_SURGERY, true, false);
        PresentMember pathologist = new PresentMember(Specialty.PATHOLOGY, false, false);
        PresentMember oncologist = new PresentMember(Specialty.RADIATION_ONCOLOGY, false, false);

        assertThat(quorum(Plan.FOLLOW_UP_CT, false, chair, radiologist, pathologist))
                .isEqualTo("QU-0");
        assertThat(quorum(Plan.FOLLOW_UP_CT, false, chair, radiologist)).isEqualTo("QU-5s");
        assertThat(quorum(Plan.BIOPSY, false, chair, radiologist, pathologist)).isEqualTo("QU-2");
        assertThat(quorum(Plan.BIOPSY, false, chair, radiologist, surgeon)).isEqualTo("QU-0");
        assertThat(quorum(Plan.SURGERY, true, chair, radiologist, surgeon)).isEqualTo("QU-3p");
        assertThat(quorum(Plan.SURGERY, true, chair, radiologist, surgeon, pathologist))
                .isEqualTo("QU-0");
        assertThat(quorum(Plan.SURGERY, false, chair, radiologist, pathologist)).isEqualTo("QU-3");
        assertThat(quorum(Plan.RADIOTHERAPY_OR_ABLATION, false, chair, radiologist, oncologist))
                .isEqualTo("QU-4s");
        assertThat(quorum(Plan.RADIOTHERAPY_OR_ABLATION, false, chair, radiologist, surgeon))
                .isEqualTo("QU-4o");
        assertThat(quorum(Plan.DISCHARGE, false, radiologist, surgeon, pathologist))
                .isEqualTo("QU-5c");
        PresentMember junior = new PresentMember(Specialty.RADIOLOGY, false, false);
        assertThat(quorum(Plan.DISCHARGE, false, chair, junior, surgeon)).isEqualTo("QU-5m");
    }

    private static String quorum(Plan plan, boolean tissue, PresentMember... present) {
        QuorumVerdict verdict = RULES.quorum(new QuorumFacts(plan, List.of(present), tissue));
        assertThat(verdict.met()).isEqualTo(verdict.ruling().ruleId().equals("QU-0"));
        return verdict.ruling().ruleId();
    }

    @Test
    void consensus_is_two_thirds_of_the_human_votes_and_the_model_never_counts() {
        PanelVote biopsy = new PanelVote(Plan.BIOPSY, Optional.empty(), true);
        PanelVote watch = new PanelVote(Plan.FOLLOW_UP_CT, Optional.of(3), true);
        PanelVote model = new PanelVote(Plan.FOLLOW_UP_CT, Optional.of(3), false);

        ConsensusVerdict reached = RULES.consensus(List.of(biopsy, biopsy, watch, model));
        assertThat(reached.reached()).isTrue();
        assertThat(reached.plan()).contains(Plan.BIOPSY);
        assertThat(reached.share()).isEqualByComparingTo("0.6667");

        assertThat(RULES.consensus(List.of(biopsy, biopsy, watch, watch)).plan())
                .isEmpty();
        assertThat(RULES.consensus(List.of(biopsy, biopsy, biopsy, watch, watch))
                        .ruling()
                        .outcome())
                .isEqualTo("MAJORITY");
        assertThat(RULES.consensus(List.of(biopsy, biopsy, model)).reached()).isFalse();
        assertThat(RULES.consensus(List.of()).reached()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "true,true,true,true,9,true,EMPIRIC_ANTIBIOTIC_1_2W_THEN_CT",
        "false,true,true,false,9,true,BRONCHOSCOPIC_BIOPSY",
        "false,true,false,false,9,true,TRANSTHORACIC_NEEDLE",
        "false,true,true,true,9,true,TRANSTHORACIC_NEEDLE",
        "false,false,true,true,9.94,false,FOLLOW_UP_BY_GUIDELINE",
        "false,false,true,true,9.95,true,FOLLOW_UP_OR_TREAT_BY_GUIDELINE",
        "false,false,true,true,10,false,HUMAN_COMPUTER_MDT"
    })
    void arrangement_follows_the_order_of_the_consensus(
            boolean infection,
            boolean biopsy,
            boolean scope,
            boolean metastasis,
            String mm,
            boolean known,
            String out) {
        ArrangementFacts facts = new ArrangementFacts(infection, biopsy, scope, metastasis, new BigDecimal(mm), known);

        assertThat(RULES.arrangement(facts).outcome()).isEqualTo(out);
    }

    @Test
    void an_arrangement_of_an_impossible_size_is_refused() {
        assertThatThrownBy(() -> new ArrangementFacts(false, false, false, false, new BigDecimal("301"), false))
                .isInstanceOfSatisfying(
                        InvalidFact.class,
                        refusal -> assertThat(refusal.bound()).isEqualTo("0 to 300"));
    }
}
