package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.json.BulkData;
import org.consilium.dicom.json.DicomJsonWriter;
import org.consilium.dicom.net.DicomToolkit;

/** Shows a file's attributes, as text or as DICOM JSON. */
final class DumpSubcommand implements Subcommand {
    @Override
    public String name() {
        return "dump";
    }

    @Override
    public String usage() {
        return "FILE [--json]";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        boolean json = arguments.contains("--json");
        List<String> files =
                arguments.stream().filter(each -> !each.equals("--json")).toList();
        if (files.size() != 1) {
            throw new UsageError("dump takes one file, not " + files.size());
        }
        DicomObject object = DicomToolkit.selected()
                .reader(ReadLimits.DEFAULT)
                .read(Path.of(files.get(0)), ReadScope.WITHOUT_PIXEL_DATA);
        if (json) {
            new DicomJsonWriter(BulkData.SHORT_INLINE).write(object.dataset(), output);
            output.println();
        } else {
            DatasetText text = new DatasetText(output);
            text.write(object.fileMeta());
            text.write(object.dataset());
        }
        return 0;
    }
}
