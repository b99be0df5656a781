package org.consilium.panel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.access.Person;
import org.consilium.access.SignatureProof;
import org.consilium.audit.AuditChain;
import org.consilium.audit.AuditTrail;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseProgress;
import org.consilium.intake.StepGate;
import org.consilium.panel.domain.Concluded;
import org.consilium.panel.domain.DecisionDraft;
import org.consilium.panel.domain.DecisionText;
import org.consilium.panel.domain.PanelRules;
import org.consilium.panel.domain.Panels;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.rules.Concordance;
import org.consilium.rules.StepFacts;
import org.consilium.worklist.OpenTasks;
import org.consilium.worklist.TaskKind;

/** The chair signs the decision, proving again who it is; dissent is kept with name and reason. */
@ApplicationScoped
public class Signing {
    private final Panels panels;
    private final PanelRules rules;
    private final GuidelineConcordance guidelines;
    private final StepGate gate;
    private final CaseProgress progress;
    private final SignatureProof proof;
    private final AuditTrail audit;
    private final AuditChain chain;
    private final OpenTasks tasks;
    private final Chronicle chronicle;
    private final Event<DecisionSigned> signed;
    private final Clock clock;

    Signing(
            Panels panels,
            PanelRules rules,
            GuidelineConcordance guidelines,
            StepGate gate,
            CaseProgress progress,
            SignatureProof proof,
            AuditTrail audit,
            AuditChain chain,
            OpenTasks tasks,
            Chronicle chronicle,
            Event<DecisionSigned> signed,
            Clock clock) {
        this.panels = panels;
        this.rules = rules;
        this.guidelines = guidelines;
        this.gate = gate;
        this.progress = progress;
        this.proof = proof;
        this.audit = audit;
        this.chain = chain;
        this.tasks = tasks;
        this.chronicle = chronicle;
        this.signed = signed;
        this.clock = clock;
    }

    /**
     * @param password the chair's own, entered for this signature; absent for a chair of an identity provider
     * @throws Refusal what {@link SignatureProof#check} says, {@code forbidden}, {@code out-of-phase}, {@code no-quorum},
     *     {@code invalid-input}, {@code stale-version}
     */
    public SignedDecision sign(
            CaseId id, long expectedVersion, Person chair, DecisionDraft draft, Optional<String> password) {
        try {
            proof.check(chair, password);
        } catch (Refusal refused) {
            QuarkusTransaction.requiringNew().run(() -> refuse(id, chair));
            throw refused;
        }
        return QuarkusTransaction.joiningExisting().call(() -> sign(id, expectedVersion, chair, draft));
    }

    /** A refused signature leaves a record although nothing else changes. */
    private void refuse(CaseId id, Person chair) {
        audit.record(chair.id(), "panel.signature-refused", Optional.of(id.value()), "");
    }

    private SignedDecision sign(CaseId id, long expectedVersion, Person chair, DecisionDraft draft) {
        panels.only(id);
        progress.change(id, expectedVersion);
        Concluded panel = concluded(id);
        Quorum quorum = rules.quorum(panel.floor().voters(Round.SECOND), draft.plan());
        panel.maySign(chair.id(), draft, quorum);
        gate.pass(
                StepFacts.Step.ARRANGE,
                new StepGate.Found()
                        .when(!quorum.met(), StepFacts.Circumstance.QUORUM_MISSING)
                        .when(panel.provisional(), StepFacts.Circumstance.PROVISIONAL)
                        .all());
        PlanTime.require(rules.hasInterval(draft.plan()), draft.intervalMonths());
        refuseUnreasoned(id, draft);
        tasks.take(id, TaskKind.SIGN, chair);
        SignedDecision decision = decision(panel, chair, draft);
        panels.sign(id, decision);
        tell(id, decision, panel);
        signed.fire(new DecisionSigned(
                id, decision, panel.floor().votes(), panel.conclusion().consensus()));
        progress.decided(id);
        tasks.finish(id, TaskKind.SIGN, chair);
        return decision;
    }

    /** Less than the governing guideline asks for needs a coded reason beside the signature (GC-02). */
    private void refuseUnreasoned(CaseId id, DecisionDraft draft) {
        guidelines.of(id, draft.asDecision()).filter(Concordance::reasonNeeded).ifPresent(found -> {
            throw Refusal.invalid(
                            "reasonCode", "given where the decision is less than the governing guideline asks for")
                    .with("ruleId", found.ruling().ruleId());
        });
    }

    private Concluded concluded(CaseId id) {
        return panels.newest(id)
                .filter(Concluded.class::isInstance)
                .map(Concluded.class::cast)
                .orElseThrow(() -> Refusal.of(Problem.OUT_OF_PHASE));
    }

    private SignedDecision decision(Concluded panel, Person chair, DecisionDraft draft) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Dissent> dissent = DecisionText.dissent(panel, draft.plan());
        DecisionText text = new DecisionText(panel, chair.id(), at, draft, dissent, chain.head());
        return new SignedDecision(
                panel.sitting().id(),
                draft.plan(),
                draft.intervalMonths(),
                draft.reason(),
                chair.id(),
                chair.displayName(),
                at,
                dissent,
                text.sha256(),
                text.auditHead(),
                text.canonical());
    }

    private void tell(CaseId id, SignedDecision decision, Concluded panel) {
        chronicle.tell(
                id,
                decision.signedBy(),
                new Chronicle.Happening(
                        "DECISION_SIGNED",
                        "panel.decision-signed",
                        decision.signedByName() + " signed the panel's decision: "
                                + english(decision) + ". Dissenting: "
                                + decision.dissent().size() + ".",
                        decision.signedByName() + "签署了会诊决定：" + chinese(decision) + "。异议："
                                + decision.dissent().size() + "。",
                        Map.of(
                                "plan", decision.plan().name(),
                                "signature", decision.signature(),
                                "dissenting", decision.dissent().size(),
                                "rules",
                                        List.of(Chronicle.rule(
                                                panel.conclusion().consensus().ruling()))),
                        "panel=" + decision.panel() + " signature=" + decision.signature() + " dissent="
                                + decision.dissent().size()));
    }

    private static String english(SignedDecision decision) {
        String plan = decision.plan().english();
        return decision.intervalMonths().isPresent()
                ? plan + " in " + decision.intervalMonths().getAsInt() + " months"
                : plan;
    }

    private static String chinese(SignedDecision decision) {
        String plan = decision.plan().chinese();
        return decision.intervalMonths().isPresent() ? decision.intervalMonths().getAsInt() + " 个月后" + plan : plan;
    }
}
