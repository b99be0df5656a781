package org.consilium.model.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.consilium.model.ModelRefusal;

/** {@code train}, {@code evaluate}, {@code froc}, {@code detect}, {@code explain} and {@code index}: the commands. */
public final class ModelCommand {
    private static final String USAGE = """
            train    --data DIR [--work DIR] [--out DIR] [--pictures DIR] [--plan shipped|quick] [--leave-out K] [--threads N]
                     trains all networks on DIR/nodules3d_lidc_voi, nodules2d_lidc_maxslice and nodules3d_lidc_cube51;
                     with --leave-out all but the filter, without fold K, to measure the mean of the members on it;
                     N networks at a time, by default one a processor, with the same numbers whatever N is
            evaluate --data DIR [--fold K] [--json FILE] [--pictures DIR] [--weights FILE|DIR[,…]]
                     measures the model on a folder with index.csv and voi.zip; of several weights each nodule is read
                     by the first whose members never saw its patient
            froc     --data DIR [--json FILE] [--pictures DIR]
                     measures what is found among how many other places, in series and cubes kept out of training
            detect   DICOM_DIR [--json FILE] [--at X,Y,Z]
                     reads a series, or the one nodule at a patient point in mm
            explain  DICOM_DIR [--json FILE] [--at X,Y,Z]
                     reads likewise and says why each nodule got its risk
            index    --data DIR --out DIR [--model ID]
                     makes the index of similar training nodules anew from the registered weights
            """;

    private ModelCommand() {}

    /** Exit status 0 when done, 1 when the command failed, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), System.out, System.err));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        ProgressBar progress = new ProgressBar(err, Boolean.getBoolean("consilium.terminal"));
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        try {
            if (words.isEmpty()) {
                err.print(USAGE);
                return 2;
            } else if (words.get(0).equals("train")) {
                TrainCommand.run(rest, out, progress);
            } else if (words.get(0).equals("evaluate")) {
                EvaluateCommand.run(rest, out, progress);
            } else if (words.get(0).equals("froc")) {
                FrocCommand.run(rest, out, progress);
            } else if (words.get(0).equals("detect")) {
                DetectCommand.run(rest, out, progress);
            } else if (words.get(0).equals("explain")) {
                ExplainCommand.run(rest, out, progress);
            } else if (words.get(0).equals("index")) {
                IndexCommand.run(rest, out, progress);
            } else {
                err.print(USAGE);
                return 2;
            }
            return 0;
        } catch (IllegalArgumentException misused) {
            err.println(misused.getMessage());
            err.print(USAGE);
            return 2;
        } catch (IOException | ModelRefusal failed) {
            err.println(failed.getMessage());
            return 1;
        }
    }
}
