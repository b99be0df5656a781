package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.model.ModelAssessment;
import org.consilium.model.NoduleModel;
import org.consilium.model.NoduleModels;
import org.consilium.model.train.Progress;

/** Reads a DICOM series from a folder and assesses it. */
final class DetectCommand {
    private DetectCommand() {}

    static void run(List<String> words, PrintStream out, Progress progress) throws IOException {
        Options options = new Options(words, List.of("--json", "--at"));
        progress.report("read series", 0, "");
        CtVolume volume = volume(options.plain("a folder of DICOM files"));
        progress.report("load model", 0.2, "");
        try (NoduleModel model = NoduleModels.load()) {
            progress.report("assess", 0.3, "");
            Optional<PatientPoint> point = options.value("--at").map(DetectCommand::point);
            String digest = VolumeDigest.of(volume);
            ModelAssessment assessment =
                    point.isPresent() ? model.assessAt(volume, point.get(), digest) : model.assess(volume, digest);
            progress.report("assess", 1, "");
            String json = Json.text(assessment);
            if (options.path("--json").isPresent()) {
                Files.writeString(options.required("--json"), json);
            }
            out.print(json);
        }
    }

    private static CtVolume volume(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            SeriesResult result = new SeriesAssembly(new CoreDicomReader()).assemble(files);
            if (result instanceof SeriesResult.Assembled assembled) {
                return assembled.volume();
            }
            throw new IOException("no CT series could be assembled from the folder: " + result.findings());
        }
    }

    private static PatientPoint point(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("a point has three coordinates in mm, not " + parts.length);
        }
        return new PatientPoint(
                Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
    }
}
