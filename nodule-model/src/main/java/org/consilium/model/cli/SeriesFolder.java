package org.consilium.model.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesFinding;
import org.consilium.dicom.series.SeriesFinding.Kind;
import org.consilium.dicom.series.SeriesResult;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.model.Abstention;
import org.consilium.model.Abstention.Reason;

/** The CT series of a folder that may hold anything else as well. */
final class SeriesFolder {
    /** As far as a stated thickness may differ from 2.5 mm by rounding. */
    private static final double THICKEST_MM = 2.51;

    private SeriesFolder() {}

    /**
     * One series of the folder.
     *
     * @param slices images in it
     * @param volume absent where no volume could be made of it
     * @param unfit why the model should not read it as it came, before the voxels are looked at
     */
    record Found(int slices, Optional<CtVolume> volume, Optional<Abstention> unfit) {}

    /** All series, those that may be read first, and among them the one with most slices. */
    static List<Found> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("there is no folder " + folder.getFileName());
        }
        List<Found> series = new ArrayList<>();
        for (List<Path> files : bySeries(folder).values()) {
            series.add(found(files));
        }
        series.sort(Comparator.comparing((Found each) -> each.unfit().isPresent())
                .thenComparing(Comparator.comparingInt(Found::slices).reversed()));
        return series;
    }

    private static Map<String, List<Path>> bySeries(Path folder) throws IOException {
        Map<String, List<Path>> series = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                header(file)
                        .filter(header ->
                                header.getString(Tag.Modality).orElse("").equals("CT"))
                        .ifPresent(header -> series.computeIfAbsent(
                                        header.getString(Tag.SeriesInstanceUID).orElse(""), uid -> new ArrayList<>())
                                .add(file));
            }
        }
        return series;
    }

    private static Optional<Attributes> header(Path file) {
        try {
            return Optional.of(
                    new CoreDicomReader().read(file, ReadScope.HEADER).dataset());
        } catch (IOException | RuntimeException foreign) {
            return Optional.empty();
        }
    }

    private static Found found(List<Path> files) {
        SeriesResult result = new SeriesAssembly(new CoreDicomReader()).assemble(files);
        if (result instanceof SeriesResult.Assembled assembled) {
            return new Found(
                    assembled.volume().grid().slices(),
                    Optional.of(assembled.volume()),
                    thick(files).or(() -> gaps(assembled.findings())));
        }
        String why =
                result instanceof SeriesResult.NotAssembled not ? not.reason().name() : "";
        return new Found(files.size(), Optional.empty(), refuse("no volume can be made of the series: " + why));
    }

    private static Optional<Abstention> thick(List<Path> files) {
        double thickest = files.stream()
                .map(SeriesFolder::header)
                .flatMap(Optional::stream)
                .mapToDouble(header -> header.getDouble(Tag.SliceThickness).orElse(0))
                .max()
                .orElse(0);
        return thickest > THICKEST_MM
                ? Optional.of(new Abstention(
                        Reason.THICK_SLICES,
                        String.format(java.util.Locale.ROOT, "slices %.2f mm thick, at most 2.5", thickest)))
                : Optional.empty();
    }

    private static Optional<Abstention> gaps(List<SeriesFinding> findings) {
        for (SeriesFinding finding : findings) {
            if (finding.kind() == Kind.RESCALE_ABSENT) {
                return Optional.of(new Abstention(
                        Reason.NOT_HOUNSFIELD, (int) finding.value() + " slices without rescale slope and intercept"));
            }
            if (finding.kind() == Kind.MISSING_POSITIONS && finding.value() >= 2) {
                return refuse((int) finding.value() + " slices are missing");
            }
        }
        return Optional.empty();
    }

    private static Optional<Abstention> refuse(String detail) {
        return Optional.of(new Abstention(Reason.GEOMETRY_INCOMPLETE, detail));
    }
}
