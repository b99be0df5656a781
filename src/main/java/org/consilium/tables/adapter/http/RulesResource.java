package org.consilium.tables.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.consilium.clinical.GuidelineCase;
import org.consilium.clinical.InvalidFact;
import org.consilium.clinical.Plan;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.consilium.risk.RiskModels;
import org.consilium.rules.ConsensusRules;
import org.consilium.rules.Disagreement;
import org.consilium.rules.GuidelineOutcome;
import org.consilium.rules.whatif.Counterfactual;
import org.consilium.tables.adapter.http.RulingView.PackView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The guidelines and risk models as a calculator, for anybody who is signed in: it keeps nothing. */
@Path("/api/rules")
@RolesAllowed("**")
public class RulesResource {
    private final ConsensusRules rules;

    RulesResource(ConsensusRules rules) {
        this.rules = rules;
    }

    @GET
    @Operation(summary = "The guideline packs and their editions")
    public List<ConsensusRules.Edition> packs() {
        return rules.editions();
    }

    @GET
    @Path("/plans")
    @Operation(summary = "Which plans have a time in months, by the table workflow.plan-interval")
    public List<PlanTime> plans() {
        ConsensusRules now = rules.snapshot();
        return Arrays.stream(Plan.values())
                .map(plan ->
                        new PlanTime(plan, now.planInterval(plan).outcome(), RulingView.of(now.planInterval(plan))))
                .toList();
    }

    @POST
    @Path("/{pack}/evaluate")
    @Operation(
            summary = "What one guideline says of a case",
            description =
                    "With the smallest changes that would change its answer, each tried again before it is shown.")
    public Evaluated evaluate(@PathParam("pack") String pack, @Valid @NotNull RulesBody body) {
        if (rules.editions().stream().noneMatch(edition -> edition.pack().equals(pack))) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return answered(() -> {
            ConsensusRules now = rules.snapshot();
            GuidelineCase question = body.question();
            Counterfactual.Answer answer = new Counterfactual(now).explore(pack, question);
            return new Evaluated(PackView.of(answer.original(), now), WhatIfView.of(answer));
        });
    }

    @POST
    @Path("/evaluate")
    @Operation(summary = "What every guideline says of a case, which one governs, and where they disagree")
    public AllEvaluated evaluateAll(@Valid @NotNull RulesBody body) {
        return answered(() -> {
            ConsensusRules now = rules.snapshot();
            GuidelineOutcome outcome = now.guidelines(body.question());
            return new AllEvaluated(
                    RulingView.of(outcome.selection()),
                    outcome.governingPack().map(governing -> governing.pack()).orElse(""),
                    outcome.packs().stream()
                            .map(result -> PackView.of(result, now))
                            .toList(),
                    outcome.disagreements().stream().map(DisagreementView::of).toList());
        });
    }

    @POST
    @Path("/risk")
    @Operation(summary = "What every risk model says of a nodule; a missing input is named, never guessed")
    public List<RiskView> risk(@Valid @NotNull RiskBody body) {
        return answered(() -> {
            List<RiskView> views = new java.util.ArrayList<>(
                    RiskModels.assess(body.facts()).stream().map(RiskView::of).toList());
            body.afterPet().map(RiskView::of).ifPresent(views::add);
            return List.copyOf(views);
        });
    }

    /** The input is the caller's own and is kept nowhere, so the refusal may repeat the value. */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (InvalidFact broken) {
            throw Refusal.invalid(broken.field(), broken.bound()).with("value", broken.value());
        }
    }

    /**
     * A plan and its time.
     *
     * @param interval {@code REQUIRED} or {@code NONE}
     */
    public record PlanTime(Plan plan, String interval, RulingView ruling) {}

    /** One guideline's answer and what would change it. */
    public record Evaluated(PackView result, WhatIfView whatIf) {}

    /**
     * All answers.
     *
     * @param governing the pack that governs; empty where the case is decided individually
     */
    public record AllEvaluated(
            RulingView selection, String governing, List<PackView> results, List<DisagreementView> disagreements) {}

    /** Two guidelines that lead different ways. */
    public record DisagreementView(
            String pack,
            String action,
            String otherPack,
            String otherAction,
            boolean invasive,
            int monthsApart,
            RulingView ruling) {
        static DisagreementView of(Disagreement found) {
            return new DisagreementView(
                    found.pack(),
                    found.action(),
                    found.otherPack(),
                    found.otherAction(),
                    found.invasive(),
                    found.monthsApart(),
                    RulingView.of(found.ruling()));
        }
    }
}
