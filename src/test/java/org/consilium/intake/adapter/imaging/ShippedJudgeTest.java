package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.cli.AcquisitionJudge;
import org.consilium.dicom.cli.AcquisitionJudge.RuleFinding;
import org.consilium.dicom.cli.AcquisitionJudge.Verdict;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.EarlierStudies;
import org.consilium.dicom.series.SeriesResult;
import org.junit.jupiter.api.Test;

class ShippedJudgeTest {
    @Test
    void theCommandFindsTheShippedTablesAndTheyJudge() {
        AcquisitionJudge judge =
                ServiceLoader.load(AcquisitionJudge.class).findFirst().orElseThrow();
        Map<String, RuleFinding> findings = byRule(judge.judge(facts("3.0"), EarlierStudies.NONE));
        assertThat(findings.get("QA-01").verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(findings.get("QA-01").forbids()).contains("MODEL", "VOLUMETRY");
        assertThat(findings.get("QA-12").verdict()).isEqualTo(Verdict.PASS);
        assertThat(findings.get("QA-15").value()).contains("PATIENT_ID_ABSENT");
        assertThat(judge.judge(facts("1.0"), EarlierStudies.NONE).get(0).verdict())
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void earlierStudiesAtHandAreComparedAndCounted() {
        AcquisitionJudge judge = new ShippedJudge();
        AcquisitionFacts facts = facts("1.0");
        Map<String, RuleFinding> alone = byRule(judge.judge(facts, EarlierStudies.NONE));
        assertThat(alone.get("QA-05").verdict()).isEqualTo(Verdict.PASS);
        assertThat(alone.get("QA-16").verdict()).isEqualTo(Verdict.PASS);
        Map<String, RuleFinding> followUp = byRule(judge.judge(facts, new EarlierStudies(1, Optional.of(facts))));
        assertThat(followUp.get("QA-05").verdict()).isEqualTo(Verdict.WARN); // neither names its reconstruction
        assertThat(followUp.get("QA-16").verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void whatHeadersCannotTellIsNotAsked() {
        Map<String, RuleFinding> findings = byRule(new ShippedJudge().judge(facts("1.0"), EarlierStudies.NONE));
        assertThat(findings)
                .doesNotContainKeys("QA-07", "QA-09", "QA-14", "QA-17")
                .containsKey("QA-06");
    }

    @Test
    void headersThatStateTheAbsurdAreJudgedAndRefuseNothingElse() {
        Attributes scout = header("743.8")
                .setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER")
                .setString(Tag.CTDIvol, VR.DS, "9999")
                .setString(Tag.StudyDescription, VR.LO, "LUNG CANCER SCREENING")
                .setString(Tag.PixelSpacing, VR.DS, "55", "0.5")
                .setString(Tag.GantryDetectorTilt, VR.DS, "-400");
        Map<String, RuleFinding> findings = byRule(new ShippedJudge().judge(facts(scout), EarlierStudies.NONE));
        assertThat(findings.get("QA-01").value()).isEqualTo("thicknessMm=743.8");
        assertThat(findings.get("QA-06").verdict()).isEqualTo(Verdict.WARN);
        assertThat(List.of("QA-01", "QA-10", "QA-11", "QA-12"))
                .allSatisfy(rule ->
                        assertThat(findings.get(rule).verdict()).as(rule).isEqualTo(Verdict.BLOCK));
    }

    @Test
    void aThicknessOfNoughtIsNotStated() {
        Map<String, RuleFinding> findings = byRule(new ShippedJudge().judge(facts("0"), EarlierStudies.NONE));
        assertThat(findings.get("QA-01").verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(findings.get("QA-01").bound()).isEqualTo("present");
    }

    private static Map<String, RuleFinding> byRule(List<RuleFinding> findings) {
        return findings.stream().collect(Collectors.toMap(RuleFinding::rule, Function.identity()));
    }

    private static AcquisitionFacts facts(String thickness) {
        return facts(header(thickness));
    }

    private static Attributes header(String thickness) {
        return new Attributes()
                .setString(Tag.Modality, VR.CS, "CT")
                .setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL")
                .setString(Tag.SliceThickness, VR.DS, thickness)
                .setString(Tag.StudyDate, VR.DA, "20260101");
    }

    private static AcquisitionFacts facts(Attributes header) {
        SeriesResult none = new SeriesResult.NotAssembled(SeriesResult.Reason.UNREADABLE, List.of());
        return AcquisitionFacts.of(List.of(header), none, LocalDate.of(2026, 5, 4));
    }
}
