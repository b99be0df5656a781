package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.consilium.dicom.series.SeriesResult;
import org.junit.jupiter.api.Test;

class ShippedJudgeTest {
    @Test
    void theCommandFindsTheShippedTablesAndTheyJudge() {
        AcquisitionJudge judge =
                ServiceLoader.load(AcquisitionJudge.class).findFirst().orElseThrow();
        Map<String, RuleFinding> findings =
                judge.judge(facts("3.0")).stream().collect(Collectors.toMap(RuleFinding::rule, Function.identity()));
        assertThat(findings.get("QA-01").verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(findings.get("QA-01").forbids()).contains("MODEL", "VOLUMETRY");
        assertThat(findings.get("QA-12").verdict()).isEqualTo(Verdict.PASS);
        assertThat(findings.get("QA-15").value()).contains("PATIENT_ID_ABSENT");
        assertThat(judge.judge(facts("1.0")).get(0).verdict()).isEqualTo(Verdict.PASS);
    }

    private static AcquisitionFacts facts(String thickness) {
        Attributes header = new Attributes()
                .setString(Tag.Modality, VR.CS, "CT")
                .setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL")
                .setString(Tag.SliceThickness, VR.DS, thickness)
                .setString(Tag.StudyDate, VR.DA, "20260101");
        SeriesResult none = new SeriesResult.NotAssembled(SeriesResult.Reason.UNREADABLE, List.of());
        return AcquisitionFacts.of(List.of(header), none, LocalDate.of(2026, 5, 4));
    }
}
