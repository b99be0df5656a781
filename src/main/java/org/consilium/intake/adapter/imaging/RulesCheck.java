package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.VoxelGrid;
import org.consilium.intake.AcquisitionCheck;
import org.consilium.intake.AcquisitionFinding;
import org.consilium.intake.CheckedSeries;
import org.consilium.intake.ReceivedSeries;
import org.consilium.intake.SeriesVerdict;
import org.consilium.rules.AcquisitionVerdict.Finding;
import org.consilium.rules.AcquisitionVerdict.Use;
import org.consilium.rules.ConsensusRules;

/** Assembles a series, reads how it was acquired and asks the acquisition tables; a series unfit for reading is refused. */
@ApplicationScoped
class RulesCheck implements AcquisitionCheck {
    private static final String READING = Use.READING.name();

    private final DicomSeries files;
    private final ConsensusRules rules;
    private final SeriesVolumes volumes;
    private final Clock clock;

    RulesCheck(DicomSeries files, ConsensusRules rules, SeriesVolumes volumes, Clock clock) {
        this.files = files;
        this.rules = rules;
        this.volumes = volumes;
        this.clock = clock;
    }

    @Override
    public CheckedSeries check(ReceivedSeries series) {
        List<Attributes> headers = files.headers(series.files());
        if (headers.isEmpty()) {
            AcquisitionFinding unreadable = noVolume(SeriesResult.Reason.UNREADABLE);
            return new CheckedSeries(
                    series, Optional.empty(), Optional.empty(), "", List.of(unreadable), List.of(unreadable));
        }
        SeriesResult result = files.assemble(series.files());
        return judge(
                series,
                result,
                AcquisitionFacts.of(headers, result, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private CheckedSeries judge(ReceivedSeries series, SeriesResult result, AcquisitionFacts facts) {
        List<AcquisitionFinding> findings = new ArrayList<>();
        for (Finding finding :
                rules.acquisition(RuleFacts.of(facts, series.samePatient())).findings()) {
            findings.add(finding(finding, RuleFacts.identityProblems(facts, series.samePatient())));
        }
        if (result instanceof SeriesResult.NotAssembled failed) {
            findings.add(noVolume(failed.reason()));
        }
        List<AcquisitionFinding> refusals = findings.stream()
                .filter(finding -> finding.forbids().contains(READING))
                .toList();
        CheckedSeries checked = new CheckedSeries(
                series,
                grid(result),
                facts.thicknessMm().map(Number::doubleValue),
                cut(facts.kernel()),
                findings,
                refusals);
        keep(checked, result);
        return checked;
    }

    /** The first reader need not wait for what was just made. */
    private void keep(CheckedSeries checked, SeriesResult result) {
        if (checked.isAccepted() && result instanceof SeriesResult.Assembled assembled) {
            volumes.remember(checked.series().digest(), assembled.volume());
        }
    }

    private static Optional<VoxelGrid> grid(SeriesResult result) {
        return result instanceof SeriesResult.Assembled assembled
                ? Optional.of(assembled.volume().grid())
                : Optional.empty();
    }

    private static AcquisitionFinding finding(Finding finding, String identityProblems) {
        boolean identity = finding.ruleId().equals("QA-15") && !identityProblems.isEmpty();
        return new AcquisitionFinding(
                finding.ruleId(),
                SeriesVerdict.valueOf(finding.verdict().name()),
                identity ? identityProblems : finding.value(),
                finding.bound(),
                finding.forbids().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet()),
                finding.ruling().table(),
                finding.ruling().version(),
                finding.ruling().row(),
                finding.ruling().sentence().en(),
                finding.ruling().sentence().zh());
    }

    /** No table is asked about slices that have no place: there is nothing to measure. */
    private static AcquisitionFinding noVolume(SeriesResult.Reason reason) {
        return new AcquisitionFinding(
                "NO-VOLUME",
                SeriesVerdict.BLOCK,
                reason.name(),
                "at least 2 readable CT slices with position, orientation and pixel spacing",
                Set.of(READING),
                "",
                "",
                0,
                "The files of this series do not make a volume.",
                "该序列的文件无法构成容积数据。");
    }

    private static String cut(String kernel) {
        return kernel.length() <= 128 ? kernel : kernel.substring(0, 128);
    }
}
