package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.consilium.dicom.series.SeriesAssembly;
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
        List<CheckedSeries> checked =
                series.values().stream().map(each -> check(each, judge)).toList();
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
            } catch (DicomRefusal e) {
                continue; // a folder may hold other things than DICOM files
            }
        }
        return series;
    }

    private CheckedSeries check(Series series, Optional<AcquisitionJudge> judge) {
        SeriesResult result = new SeriesAssembly(reader).assemble(series.files());
        AcquisitionFacts facts = AcquisitionFacts.of(series.headers(), result, LocalDate.now(clock));
        List<RuleFinding> findings =
                new ArrayList<>(judge.map(rules -> rules.judge(facts)).orElse(List.of()));
        boolean assembled = !(result instanceof SeriesResult.NotAssembled);
        if (result instanceof SeriesResult.NotAssembled failed) {
            findings.add(noVolume(failed.reason()));
        }
        return new CheckedSeries(series.uid(), facts, result.findings(), assembled, findings);
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

    private record Series(String uid, List<Path> files, List<Attributes> headers) {
        void add(Path file, Attributes header) {
            files.add(file);
            headers.add(header);
        }
    }
}
