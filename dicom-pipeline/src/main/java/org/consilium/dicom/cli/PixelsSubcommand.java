package org.consilium.dicom.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.ReadLimits;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.net.DicomToolkit;
import org.consilium.dicom.pixel.SampleDigest;

/** Decodes a file's pixel data and shows the digest of the samples. */
final class PixelsSubcommand implements Subcommand {
    @Override
    public String name() {
        return "pixels";
    }

    @Override
    public String usage() {
        return "FILE --md5";
    }

    @Override
    public int run(List<String> arguments, PrintStream output) throws IOException {
        List<String> files =
                arguments.stream().filter(each -> !each.equals("--md5")).toList();
        if (files.size() != 1 || arguments.size() != 2) {
            throw new UsageError("pixels takes one file and --md5");
        }
        DicomObject object =
                DicomToolkit.selected().reader(ReadLimits.DEFAULT).read(Path.of(files.get(0)), ReadScope.WHOLE);
        output.println(SampleDigest.md5(object));
        return 0;
    }
}
