package org.consilium.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.clinical.LungRadsCategory;
import org.consilium.clinical.Plan;
import org.consilium.clinical.Specialty;
import org.consilium.rules.TriggerFacts.Circumstance;

/** Asks the workflow tables. */
final class Workflow {
    private final Rulebook book;

    Workflow(Rulebook book) {
        this.book = book;
    }

    Ruling secondRead(boolean positiveScreen, boolean discordant, boolean unresolved, boolean sampled) {
        return book.one(Question.to("workflow.second-read")
                .with("positiveScreen", positiveScreen)
                .with("discordant", discordant)
                .with("unresolved", unresolved)
                .with("sampled", sampled));
    }

    Ruling discordance(ReadPair pair) {
        return book.one(new DiscordanceQuestion(book).ask(pair));
    }

    Ruling riskBand(BigDecimal probability) {
        return book.one(Question.to("workflow.risk-band").with("probability", probability));
    }

    List<Ruling> mdtTriggers(TriggerFacts facts) {
        Question question = Question.to("workflow.mdt-trigger")
                .with("lungRads", facts.lungRads().map(LungRadsCategory::label).orElse("none"))
                .with("solid", facts.solid())
                .number("sizeMm", facts.sizeMm())
                .number("volumeMm3", facts.volumeMm3())
                .number("brockPercent", facts.brockPercent())
                .number("herderPercent", facts.herderPercent())
                .with("volumeProgramme", facts.volumeProgramme().orElse("none"))
                .number("vdtDays", facts.vdtDays())
                .number("persistentSolidMm", facts.persistentSolidMm())
                .number("otherCancerYears", facts.otherCancerYears())
                .with("suspiciousNodules", facts.suspiciousNodules())
                .whole("age", facts.age())
                .with("acquisitionWarnings", facts.acquisitionWarnings())
                .with("band", facts.band().orElse("none"));
        return book.all(circumstances(question, facts));
    }

    private static Question circumstances(Question question, TriggerFacts facts) {
        return question.with("partSolidGrowing", facts.has(Circumstance.PART_SOLID_GROWING))
                .with("newSolidPart", facts.has(Circumstance.NEW_SOLID_PART))
                .with("ggnDoubling", facts.has(Circumstance.GGN_DOUBLING))
                .with("majorDiscordance", facts.has(Circumstance.MAJOR_DISCORDANCE))
                .with("indeterminateWithoutDiagnosis", facts.has(Circumstance.INDETERMINATE_WITHOUT_DIAGNOSIS))
                .with("treatmentWithoutHistology", facts.has(Circumstance.TREATMENT_WITHOUT_HISTOLOGY))
                .with("previousLungCancer", facts.has(Circumstance.PREVIOUS_LUNG_CANCER))
                .with("immunosuppressed", facts.has(Circumstance.IMMUNOSUPPRESSED))
                .with("guidelinesDisagree", facts.has(Circumstance.GUIDELINES_DISAGREE))
                .with("outOfDistribution", facts.has(Circumstance.OUT_OF_DISTRIBUTION))
                .with("overrideDownwards", facts.has(Circumstance.OVERRIDE_DOWNWARDS))
                .with("requested", facts.has(Circumstance.REQUESTED));
    }

    QuorumVerdict quorum(QuorumFacts facts) {
        boolean seniorMissing = !facts.hasSenior(Specialty.RADIOLOGY) || !facts.hasSenior(Specialty.RESPIRATORY);
        Ruling ruling = book.one(Question.to("workflow.quorum")
                .with("decision", decision(facts.plan()))
                .with("chair", facts.chaired())
                .with("specialties", facts.specialties())
                .with("seniorMissing", seniorMissing)
                .with("radiology", facts.has(Specialty.RADIOLOGY))
                .with("respiratory", facts.has(Specialty.RESPIRATORY))
                .with("thoracicSurgery", facts.has(Specialty.THORACIC_SURGERY))
                .with("interventional", facts.has(Specialty.INTERVENTIONAL_PULMONOLOGY))
                .with("pathology", facts.has(Specialty.PATHOLOGY))
                .with("radiationOncology", facts.has(Specialty.RADIATION_ONCOLOGY))
                .with("tissue", facts.tissue()));
        return new QuorumVerdict(ruling.outcome().equals("MET"), ruling);
    }

    private static String decision(Plan plan) {
        return switch (plan) {
            case DISCHARGE, FOLLOW_UP_CT, FURTHER_IMAGING -> "surveillance";
            case BIOPSY -> "biopsy";
            case SURGERY -> "surgery";
            case RADIOTHERAPY_OR_ABLATION -> "ablation_or_radiotherapy";
        };
    }

    ConsensusVerdict consensus(List<PanelVote> votes) {
        Map<Plan, Integer> counts = new EnumMap<>(Plan.class);
        votes.stream().filter(PanelVote::human).forEach(vote -> counts.merge(vote.plan(), 1, Integer::sum));
        int voters = counts.values().stream().mapToInt(Integer::intValue).sum();
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Plan> leading = counts.keySet().stream()
                .filter(plan -> counts.getOrDefault(plan, 0) == most)
                .toList();
        BigDecimal share = voters == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(most).divide(BigDecimal.valueOf(voters), 4, RoundingMode.HALF_UP);
        Ruling ruling = book.one(Question.to("workflow.consensus")
                .with("voters", voters)
                .with("share", share)
                .with("tie", leading.size() > 1));
        Optional<Plan> plan = leading.size() == 1 ? Optional.of(leading.get(0)) : Optional.empty();
        return new ConsensusVerdict(ruling.outcome().equals("REACHED"), plan, share, ruling);
    }

    Ruling arrangement(ArrangementFacts facts) {
        return book.one(Question.to("workflow.arrangement")
                .with("infectionNotExcluded", facts.infectionNotExcluded())
                .with("biopsyIndicated", facts.biopsyIndicated())
                .with("bronchoscopySuitable", facts.bronchoscopySuitable())
                .with("metastasisPossible", facts.metastasisPossible())
                .with("meanMm", facts.meanMm().setScale(1, RoundingMode.HALF_UP))
                .with("characterised", facts.characterised()));
    }

    Optional<Ruling> followUpWindow(ActionIntensity action, LocalDate study, LocalDate due) {
        return action.earliestMonths()
                .flatMap(first -> action.latestMonths().map(last -> {
                    LocalDate earliest = study.plusMonths(first.intValueExact());
                    LocalDate latest = study.plusMonths(last.intValueExact());
                    return book.one(Question.to("workflow.follow-up-window")
                            .with("earliestMonths", first)
                            .with("latestMonths", last)
                            .with("daysEarly", ChronoUnit.DAYS.between(due, earliest))
                            .with("daysLate", ChronoUnit.DAYS.between(latest, due)));
                }));
    }

    Ruling routing(RoutingFacts facts) {
        return book.one(Question.to("workflow.routing")
                .with("band", facts.band().orElse("none"))
                .with("trigger", facts.trigger())
                .with("invasive", facts.invasive())
                .with("localCapability", facts.localCapability())
                .with("scanUnusable", facts.scanUnusable()));
    }

    Ruling riskFactorClass(RiskFactors facts) {
        return book.one(Question.to("workflow.risk-factor-class")
                .with("scheme", facts.scheme())
                .whole("age", facts.age())
                .number("packYears", facts.packYears())
                .number("yearsSinceQuit", facts.yearsSinceQuit())
                .with("exposure", facts.exposure())
                .with("emphysemaOrFibrosis", facts.emphysemaOrFibrosis())
                .with("tuberculosis", facts.tuberculosis())
                .with("previousCancer", facts.previousCancer())
                .with("familyLungCancer", facts.familyLungCancer())
                .with("upperLobe", facts.upperLobe())
                .with("spiculated", facts.spiculated()));
    }
}
