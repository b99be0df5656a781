package org.consilium.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.clinical.Context;
import org.consilium.clinical.FindingKind;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.Plan;
import org.consilium.rules.dmn.CamundaTables;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.Tables;

/**
 * Every guideline and workflow rule; load once, use from many threads.
 *
 * <p>Nothing here decides by itself: each answer is a {@link Ruling} that names the row of the table that spoke.
 */
public final class ConsensusRules {
    private final Rulebook book;
    private final Guidelines guidelines;
    private final Acquisition acquisition;
    private final Workflow workflow;

    private ConsensusRules(Tables tables) {
        book = new Rulebook(tables);
        guidelines = new Guidelines(book);
        acquisition = new Acquisition(book);
        workflow = new Workflow(book);
    }

    /** The shipped tables, run by Camunda's DMN engine. */
    public static ConsensusRules shipped() {
        return new ConsensusRules(new CamundaTables(ShippedTables.files()));
    }

    /** The same rules over other tables: another edition, or an engine of another kind. */
    public static ConsensusRules over(Tables tables) {
        return new ConsensusRules(tables);
    }

    /** The rules as they are now: what is asked of the answer is answered by one set of tables, whatever changes. */
    public ConsensusRules snapshot() {
        Tables now = book.tables().snapshot();
        return now == book.tables() ? this : new ConsensusRules(now);
    }

    /** All guidelines on one case. */
    public GuidelineOutcome guidelines(GuidelineCase question) {
        return snapshot().guidelines.all(question);
    }

    /**
     * One guideline on one case.
     *
     * @throws UnknownPack when there is no such guideline
     */
    public PackResult evaluate(String pack, GuidelineCase question) {
        return snapshot().guidelines.evaluate(pack, question);
    }

    /** Ids and editions of the guidelines. */
    public List<Edition> editions() {
        return Guidelines.packs().stream()
                .map(pack -> new Edition(pack.id(), pack.edition()))
                .toList();
    }

    /** What an action asks of the patient. */
    public ActionIntensity action(String code) {
        return ActionIntensity.of(code, book);
    }

    /** Quality of a series, from its headers and what was measured. */
    public AcquisitionVerdict acquisition(AcquisitionFacts facts) {
        return acquisition.verdict(facts);
    }

    /** Which growth statements two studies allow; several rows may speak. */
    public List<Ruling> growthComparison(GrowthComparison facts) {
        return acquisition.growth(facts);
    }

    /** Whether a read may be signed; no ruling means no objection. */
    public List<Ruling> readingQuality(ReadingFacts facts) {
        return acquisition.reading(facts);
    }

    /** Who must read again. */
    public Ruling secondRead(boolean positiveScreen, boolean discordant, boolean unresolved, boolean sampled) {
        return workflow.secondRead(positiveScreen, discordant, unresolved, sampled);
    }

    /** Discordance of two reads of one nodule; an absent read means that this side did not mark it. */
    public Ruling discordance(ReadPair pair) {
        return workflow.discordance(pair);
    }

    /**
     * Risk band of a probability between 0 and 1.
     *
     * @return outcome {@code low}, {@code intermediate-low}, {@code intermediate-high} or {@code high}
     */
    public Ruling riskBand(BigDecimal probability) {
        return workflow.riskBand(probability);
    }

    /** Where the band sends the case: TERMINAL_DOCTOR, INITIAL_ASSESSMENT_EXPERT, PANEL, PANEL_WITH_… */
    public String riskRoute(Ruling riskBand) {
        return book.output(riskBand, "route");
    }

    /** Whether the band itself sends the case to a panel. */
    public boolean panelByBand(Ruling riskBand) {
        return riskRoute(riskBand).startsWith("PANEL");
    }

    /** Every trigger that makes a panel mandatory; empty when none does. */
    public List<Ruling> mdtTriggers(TriggerFacts facts) {
        return workflow.mdtTriggers(facts);
    }

    /** Whether the members present may decide. */
    public QuorumVerdict quorum(QuorumFacts facts) {
        return workflow.quorum(facts);
    }

    /** Whether the human votes agree; the model seat is never counted. */
    public ConsensusVerdict consensus(List<PanelVote> votes) {
        return workflow.consensus(votes);
    }

    /** What step 4A arranges. */
    public Ruling arrangement(ArrangementFacts facts) {
        return workflow.arrangement(facts);
    }

    /** Where the case is managed: terminal hospital, tele-consultation or transfer. */
    public Ruling routing(RoutingFacts facts) {
        return workflow.routing(facts);
    }

    /** Risk class that the history gives under a scheme. */
    public Ruling riskFactorClass(RiskFactors facts) {
        return workflow.riskFactorClass(facts);
    }

    /** The human decision against one guideline's result. */
    public Concordance concordance(HumanDecision decision, PackResult result) {
        return new ConcordanceRule(book).judge(decision, result);
    }

    /**
     * Whether a date for the first CT lies within the interval that an action prints, counted from the study's date.
     *
     * @return outcome {@code WITHIN}, {@code TOO_EARLY} or {@code TOO_LATE}; empty for an action without a CT
     */
    public Optional<Ruling> followUpWindow(ActionIntensity action, LocalDate study, LocalDate due) {
        return workflow.followUpWindow(action, study, due);
    }

    /**
     * Whether a later Lung-RADS category may follow an earlier one.
     *
     * @param explained the nodule has resolved or was proven benign
     * @return outcome {@code ALLOWED} or {@code JUMP}
     */
    public Ruling stepDown(LungRadsCategory from, LungRadsCategory to, boolean explained) {
        return book.one(Question.to("lung-rads-2022.step-down")
                .with("from", from.label())
                .with("to", to.label())
                .with("explained", explained));
    }

    /** How well a diameter can be measured; outcome in mm. */
    public Ruling diameterError() {
        return book.one(Question.to("workflow.measurement-error").with("quantity", Measured.DIAMETER));
    }

    /**
     * How far apart two volumes of an unchanged nodule may be; outcome in percent.
     *
     * @param acquiredAlike no comparison rule asked for a wider error
     */
    public Ruling volumeError(boolean acquiredAlike) {
        return growthError("volume-error", acquiredAlike);
    }

    /** Ratio of a volume's bounds beyond which it is not compared; outcome is the ratio. */
    public Ruling borderTrust() {
        return growthError("border-trust", true);
    }

    private Ruling growthError(String what, boolean acquiredAlike) {
        return book.one(Question.to("quality.growth-error").with("what", what).with("acquiredAlike", acquiredAlike));
    }

    /** Whether a guideline prints this category or this project named a row; outcome {@code PRINTED} or {@code OWN}. */
    public Ruling categoryWord(String pack, String category) {
        return book.one(Question.to("workflow.category-word").with("pack", pack).with("category", category));
    }

    /** Whether a plan has a time in months; outcome {@code REQUIRED}, {@code OPTIONAL} or {@code NONE}. */
    public Ruling planInterval(Plan plan) {
        return book.one(Question.to("workflow.plan-interval").with("plan", plan));
    }

    /** Whose probability stands before a test of this nodule; outcome is a model's id or {@code none}. */
    public Ruling pretestModel(Context context, FindingKind finding, boolean previousCancer, boolean growing) {
        return book.one(Question.to("workflow.pretest-model")
                .with("context", context)
                .with("solid", finding == FindingKind.SOLID)
                .with("previousCancer", previousCancer)
                .with("growing", growing));
    }

    /** What keeps a step from ending; empty when nothing does. */
    public List<Ruling> stepGate(StepFacts facts) {
        return book.all(facts.question());
    }

    /**
     * Whether an outcome ends a case.
     *
     * @param kind {@code benign}, {@code malignant}, {@code stable}, {@code resolved} or {@code lost}
     * @param months since the nodule was first seen
     * @return outcome {@code ENDS} or {@code GOES_ON}
     */
    public Ruling outcomeEnd(String kind, boolean pathology, boolean solidOnly, long months) {
        return book.one(Question.to("workflow.outcome-end")
                .with("kind", kind)
                .with("pathology", pathology)
                .with("solidOnly", solidOnly)
                .with("months", Math.max(0, Math.min(1200, months))));
    }

    /**
     * Days until somebody is reminded.
     *
     * @param what {@code next-look}, {@code overdue} or {@code outcome-overdue}
     */
    public Ruling reminderDays(String what) {
        return book.one(Question.to("workflow.reminder").with("what", what));
    }

    /** The target of an indicator, or the number of cases that one needs; outcome is the number. */
    public Ruling indicatorTarget(String indicator) {
        return book.one(Question.to("quality.indicator-target").with("indicator", indicator));
    }

    /** The tables behind all answers. */
    public List<Table> tables() {
        return book.tables().ids().stream().map(book.tables()::table).toList();
    }

    /** One table by id. */
    public Optional<Table> table(String id) {
        return tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** The tables as the other parts of this module ask them. */
    public Tables asTables() {
        return book.tables();
    }

    /** A guideline and its edition. */
    public record Edition(String pack, String edition) {}
}
