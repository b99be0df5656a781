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
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;
import org.consilium.model.ModelAssessment;
import org.consilium.model.ModelProvenance;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.assess.CodeVersion;
import org.consilium.model.train.Progress;

/** Reads a DICOM series from a folder and assesses it. */
final class DetectCommand {
    private DetectCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--json", "--at"));
        Optional<PatientPoint> point = options.value("--at").map(DetectCommand::point);
        progress.report("read series", 0, "");
        List<SeriesFolder.Found> series = SeriesFolder.read(options.plain("a folder of DICOM files"));
        progress.report("load model", 0.2, "");
        try (NoduleModel model = NoduleModels.load()) {
            progress.report("assess", 0.3, "");
            Map<String, Object> answer = new LinkedHashMap<>(Json.components(assess(model, series, point)));
            answer.put("series", described(series));
            progress.report("assess", 1, "");
            String json = Json.text(answer);
            if (options.path("--json").isPresent()) {
                Files.writeString(options.required("--json"), json);
            }
            out.print(json);
        }
    }

    /** Reads the first series, which is the fittest; where none is fit its reason is the answer. */
    static ModelAssessment assess(NoduleModel model, List<SeriesFolder.Found> series, Optional<PatientPoint> point) {
        if (series.isEmpty()) {
            return refused(model, new Abstention(Reason.GEOMETRY_INCOMPLETE, "the folder holds no CT image"));
        }
        SeriesFolder.Found first = series.get(0);
        if (first.unfit().isPresent()) {
            return refused(model, first.unfit().get());
        }
        CtVolume volume = first.volume().orElseThrow();
        String digest = VolumeDigest.of(volume);
        return point.isPresent() ? model.assessAt(volume, point.get(), digest) : model.assess(volume, digest);
    }

    private static ModelAssessment refused(NoduleModel model, Abstention why) {
        return ModelAssessment.abstained(
                why, new ModelProvenance(model.modelId(), model.weightsSha256(), CodeVersion.TEXT, "", 0));
    }

    private static List<Map<String, Object>> described(List<SeriesFolder.Found> series) {
        List<Map<String, Object>> described = new ArrayList<>();
        for (SeriesFolder.Found each : series) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("slices", each.slices());
            one.put("read", described.isEmpty() && each.unfit().isEmpty());
            each.unfit().ifPresent(why -> one.put("unfit", why));
            described.add(one);
        }
        return described;
    }

    static PatientPoint point(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a point has three coordinates in mm, not " + parts.length);
        }
        return new PatientPoint(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
