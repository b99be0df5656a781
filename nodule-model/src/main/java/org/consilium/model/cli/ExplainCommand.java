package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.AssessedNodule;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelExplanation;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.StopSignal;
import org.consilium.model.train.Progress;

/** Assesses a series, or the nodule at one place of it, and says why each nodule got its risk. */
final class ExplainCommand {
    private ExplainCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--json", "--at"));
        Optional<PatientPoint> point = options.value("--at").map(DetectCommand::point);
        progress.report("read series", 0, "");
        List<SeriesFolder.Found> series = SeriesFolder.read(options.plain("a folder of DICOM files"));
        progress.report("load model", 0.2, "");
        try (NoduleModel model = NoduleModels.load()) {
            progress.report("assess", 0.3, "");
            ModelAssessment read = DetectCommand.assess(model, series, point);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("assessment", read);
            if (!read.nodules().isEmpty()) {
                progress.report("explain", 0.7, "");
                CtVolume volume = series.get(0).volume().orElseThrow();
                answer.put("explanation", explained(model, volume, read));
            }
            progress.report("explain", 1, "");
            String json = Json.text(answer);
            if (options.path("--json").isPresent()) {
                Files.writeString(options.required("--json"), json);
            }
            out.print(json);
        }
    }

    private static Map<String, Object> explained(NoduleModel model, CtVolume volume, ModelAssessment read) {
        List<PatientPoint> seeds =
                read.nodules().stream().map(AssessedNodule::seed).toList();
        ModelExplanation why = model.explain(volume, seeds, read.provenance().inputDigest(), StopSignal.NEVER);
        List<Object> nodules = new ArrayList<>();
        why.nodules().forEach(nodules::add);
        Map<String, Object> explanation = new LinkedHashMap<>();
        explanation.put("nodules", nodules);
        why.abstention().ifPresent(reason -> explanation.put("abstention", reason));
        explanation.put("provenance", why.provenance());
        return explanation;
    }
}
