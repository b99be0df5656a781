package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomReader;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.cli.AcquisitionJudge.RuleFinding;
import org.consilium.dicom.cli.AcquisitionJudge.Verdict;
import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.quality.AcquisitionFacts;
import org.consilium.dicom.quality.EarlierStudies;
import org.consilium.dicom.series.SeriesAssembly;
import org.consilium.dicom.series.SeriesFinding;
import org.consilium.dicom.series.SeriesResult;

/**
 * Judges how each CT series under a folder was acquired.
 *
 * <p>The exit status is 0 when nothing is blocked. Without rules at hand, which is so where this module runs alone, only the
 * facts are shown and a series that makes no volume is blocked.
 */
final class CheckSubcommand implements Subcommand {
    private final Clock clock;
    private final DicomReader reader = DicomToolkit.selected().reader(ReadLimits.DEFAULT);

    CheckSubcommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "DIR [--json]";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        List<String> folders =
                arguments.stream().filter(each -> !each.equals("--json")).toList();
        if (folders.size() != 1 || arguments.size() > 2) {
            throw new UsageError("check takes one folder");
        }
        Map<String, Series> series = seriesUnder(Path.of(folders.get(0)));
        if (series.isEmpty()) {
            throw new DicomRefusal(DicomRefusal.Code.NOT_DICOM, "no CT instance under this folder");
        }
        Optional<AcquisitionJudge> judge =
                ServiceLoader.load(AcquisitionJudge.class).findFirst();
        List<Read> read = series.values().stream().map(this::read).toList();
        List<CheckedSeries> checked =
                read.stream().map(each -> check(each, read, judge)).toList();
        if (arguments.size() == 2) {
            CheckJson.write(checked, output);
        } else {
            checked.forEach(new CheckText(output)::show);
        }
        return checked.stream().anyMatch(each -> each.worst() == Verdict.BLOCK) ? 1 : 0;
    }

    private Map<String, Series> seriesUnder(Path folder) throws IOException {
        Map<String, Series> series = new TreeMap<>();
        for (Path file : SendSubcommand.filesUnder(folder)) {
            try {
                Attributes header = reader.read(file, ReadScope.HEADER).dataset();
                if (header.getString(Tag.Modality).filter("CT"::equals).isPresent()) {
                    String uid = header.getString(Tag.SeriesInstanceUID).orElse("");
                    series.computeIfAbsent(uid, key -> new Series(key, new ArrayList<>(), new ArrayList<>()))
                            .add(file, header);
                }
            } catch (DicomRefusal noDicom) {
                // a folder may hold other things than DICOM files
            }
        }
        return series;
    }

    private Read read(Series series) {
        SeriesResult result = new SeriesAssembly(reader).assemble(series.files());
        Attributes first = series.headers().get(0);
        return new Read(
                series.uid(),
                first.getString(Tag.PatientID).orElse(""),
                first.getString(Tag.StudyInstanceUID).orElse(""),
                first.getString(Tag.StudyDate).orElse(""),
                AcquisitionFacts.of(series.headers(), result, LocalDate.now(clock)),
                result.findings(),
                result instanceof SeriesResult.NotAssembled failed ? Optional.of(failed.reason()) : Optional.empty());
    }

    private static CheckedSeries check(Read series, List<Read> all, Optional<AcquisitionJudge> judge) {
        List<RuleFinding> findings =
                new ArrayList<>(judge.map(rules -> rules.judge(series.facts(), earlier(series, all)))
                        .orElse(List.of()));
        series.failed().ifPresent(reason -> findings.add(noVolume(reason)));
        return new CheckedSeries(
                series.uid(), series.facts(), series.found(), series.failed().isEmpty(), findings);
    }

    /** Of the newest earlier study its series with most images, which is the one that is compared. */
    private static EarlierStudies earlier(Read series, List<Read> all) {
        List<Read> earlier = all.stream()
                .filter(each -> !series.patient().isEmpty() && each.patient().equals(series.patient()))
                .filter(each -> !each.date().isEmpty() && each.date().compareTo(series.date()) < 0)
                .toList();
        int studies = (int) earlier.stream().map(Read::study).distinct().count();
        return new EarlierStudies(
                studies,
                earlier.stream()
                        .max(Comparator.comparing(Read::date)
                                .thenComparing(each -> each.facts().instances()))
                        .map(Read::facts));
    }

    /** No rule is asked about slices that have no place: there is nothing to measure. */
    private static RuleFinding noVolume(SeriesResult.Reason reason) {
        return new RuleFinding(
                "NO-VOLUME",
                Verdict.BLOCK,
                reason.toString(),
                "at least 2 readable CT slices with position, orientation and pixel spacing",
                Set.of("READING"),
                "",
                "The files of this series do not make a volume.",
                "该序列的文件无法构成容积数据。");
    }

    /** One series as it was read, its pixels let go again. */
    private record Read(
            String uid,
            String patient,
            String study,
            String date,
            AcquisitionFacts facts,
            List<SeriesFinding> found,
            Optional<SeriesResult.Reason> failed) {}

    private record Series(String uid, List<Path> files, List<Attributes> headers) {
        void add(Path file, Attributes header) {
            files.add(file);
            headers.add(header);
        }
    }
}
