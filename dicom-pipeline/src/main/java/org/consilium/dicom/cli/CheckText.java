package org.consilium.dicom.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.consilium.dicom.cli.AcquisitionJudge.RuleFinding;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.AcquisitionFacts.SliceSpacing;
import org.consilium.dicom.series.SeriesFinding;

/** Shows checked series to a person. */
final class CheckText {
    private final PrintStream output;

    CheckText(PrintStream output) {
        this.output = output;
    }

    void show(CheckedSeries series) {
        output.println("series " + series.uid() + ": " + series.worst());
        facts(series.facts());
        for (SeriesFinding finding : series.found()) {
            line("found", words(finding.kind().toString()) + " " + finding.value());
        }
        series.findings().forEach(this::finding);
    }

    private void facts(AcquisitionFacts facts) {
        line("images", facts.instances() + ", " + words(facts.imageKind().toString()));
        line("thickness", millimetres(facts.thicknessMm()));
        line("spacing", facts.spacing().map(CheckText::text).orElse("no volume"));
        line("pixel spacing", millimetres(facts.pixelSpacingMm()));
        line("kernel", facts.kernel() + " (" + words(facts.kernelClass().toString()) + ")");
        line("CTDIvol", facts.ctdiVolMgy().map(dose -> dose + " mGy").orElse("absent"));
        line("tilt", facts.tiltDegrees().map(tilt -> tilt + " degrees").orElse("absent"));
        line("air", facts.airHu().map(hu -> hu + " HU").orElse("not measured"));
        line("lungs held", facts.lungCoveragePercent().map(part -> part + " %").orElse("not measured"));
        line("metal", facts.metal().map(place -> words(place.toString())).orElse("not searched"));
        line("screening", facts.screening() ? "yes" : "not stated");
        if (!facts.identityProblems().isEmpty()) {
            line("identity", words(new TreeSet<>(facts.identityProblems()).toString()));
        }
    }

    private void finding(RuleFinding finding) {
        String forbids = finding.forbids().isEmpty()
                ? ""
                : " Forbids: " + words(String.join(", ", new TreeSet<>(finding.forbids()))) + ".";
        output.printf(
                "  %-9s %-5s %s (%s; bound %s)%s%n",
                finding.rule(), finding.verdict(), finding.english(), finding.value(), finding.bound(), forbids);
    }

    private void line(String what, String value) {
        output.printf("  %-15s %s%n", what, value);
    }

    private static String millimetres(Optional<BigDecimal> length) {
        return length.map(mm -> mm + " mm").orElse("absent");
    }

    private static String words(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String text(SliceSpacing spacing) {
        return spacing.usualMm() + " mm, deviation " + spacing.deviationMm() + " mm, largest " + spacing.largestMm()
                + " mm, missing " + spacing.missing() + ", duplicate " + spacing.duplicates();
    }
}
