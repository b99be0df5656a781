package org.consilium.dicom.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.consilium.dicom.cli.AcquisitionJudge.RuleFinding;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.series.SeriesFinding;

/** Shows checked series to a program: one object with a list of series. */
final class CheckJson {
    private final JsonGenerator json;

    private CheckJson(JsonGenerator json) {
        this.json = json;
    }

    static void write(List<CheckedSeries> series, OutputStream output) throws IOException {
        JsonGenerator generator = new JsonFactory().createGenerator(output).useDefaultPrettyPrinter();
        generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        CheckJson writer = new CheckJson(generator);
        generator.writeStartObject();
        generator.writeArrayFieldStart("series");
        for (CheckedSeries each : series) {
            writer.series(each);
        }
        generator.writeEndArray();
        generator.writeEndObject();
        generator.writeRaw('\n');
        generator.close();
    }

    private void series(CheckedSeries series) throws IOException {
        json.writeStartObject();
        json.writeStringField("seriesInstanceUid", series.uid());
        json.writeStringField("verdict", series.worst().name());
        json.writeBooleanField("volume", series.assembled());
        facts(series.facts());
        json.writeArrayFieldStart("found");
        for (SeriesFinding found : series.found()) {
            json.writeStartObject();
            json.writeStringField("kind", found.kind().toString());
            json.writeStringField("value", String.valueOf(found.value()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (RuleFinding finding : series.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void facts(AcquisitionFacts facts) throws IOException {
        json.writeObjectFieldStart("facts");
        json.writeNumberField("instances", facts.instances());
        json.writeStringField("imageKind", facts.imageKind().name());
        number("thicknessMm", facts.thicknessMm());
        number("spacingMm", facts.spacing().map(AcquisitionFacts.SliceSpacing::usualMm));
        number("pixelSpacingMm", facts.pixelSpacingMm());
        json.writeStringField("kernel", facts.kernel());
        json.writeStringField("kernelClass", facts.kernelClass().name());
        number("ctdiVolMgy", facts.ctdiVolMgy());
        number("tiltDegrees", facts.tiltDegrees());
        number("airHu", facts.airHu());
        json.writeBooleanField("contrast", facts.contrast());
        json.writeBooleanField("screening", facts.screening());
        json.writeBooleanField("useAllowed", facts.useAllowed());
        number("lungCoveragePercent", facts.lungCoveragePercent());
        if (facts.metal().isPresent()) {
            json.writeStringField("metal", facts.metal().get().name());
        } else {
            json.writeNullField("metal");
        }
        json.writeEndObject();
    }

    private void number(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        } else {
            json.writeNullField(name);
        }
    }

    private void finding(RuleFinding finding) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("verdict", finding.verdict().name());
        json.writeStringField("value", finding.value());
        json.writeStringField("bound", finding.bound());
        json.writeArrayFieldStart("forbids");
        for (String use : new TreeSet<>(finding.forbids())) {
            json.writeString(use);
        }
        json.writeEndArray();
        json.writeStringField("edition", finding.edition());
        json.writeStringField("en", finding.english());
        json.writeStringField("zh", finding.chinese());
        json.writeEndObject();
    }
}
