package org.consilium.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.model.SharedData;
import org.consilium.model.data.VoiFolder;
import org.consilium.model.evaluate.EvaluationReport;
import org.consilium.model.network.Registry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of patients whom nobody knows, with no more columns than a reading needs. */
class RenamedFolderTest {
    private static final Set<String> NEEDED = Set.of(
            "id",
            "patient",
            "dx_mm",
            "dy_mm",
            "dz_mm",
            "origin_lps_x",
            "origin_lps_y",
            "origin_lps_z",
            "malignancy_reads",
            "texture_reads");

    @TempDir
    Path folder;

    @Test
    void unknown_patients_are_read_by_all_members_from_the_middle_of_their_cut_outs() throws IOException {
        Optional<Path> shared = SharedData.folder();
        assumeTrue(shared.isPresent(), "no annotated nodules on this machine: set -Dconsilium.shared");
        TinyData.write(shared.orElseThrow(), folder, 1);
        Path nodules = folder.resolve("nodules3d_lidc_voi");
        renamed(nodules.resolve("index.csv"));
        VoiFolder read = VoiFolder.open(nodules);
        assertThat(read.leftOut()).isEmpty();
        assertThat(read.nodules())
                .hasSize(4)
                .allMatch(nodule -> nodule.patient().startsWith("unknown-"));
        Map<String, Object> summary = EvaluationReport.of(
                        List.of(Registry.load(Registry.active())), read.nodules(), (stage, done, detail) -> {})
                .summary();
        assertThat(summary.get("readBy")).isEqualTo(Map.of("all members", 4L));
        assertThat(summary).containsKeys("malignancyAuc", "dice", "volumeErrorMedian", "calibration");
    }

    private static void renamed(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        List<String> names = Arrays.asList(lines.get(0).split(",", -1));
        List<String> renamed = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            List<String> cells = new ArrayList<>();
            String[] all = lines.get(row).split(",", -1);
            for (int i = 0; i < names.size(); i++) {
                if (NEEDED.contains(names.get(i))) {
                    cells.add(row > 0 && names.get(i).equals("patient") ? "unknown-" + row : all[i]);
                }
            }
            renamed.add(String.join(",", cells));
        }
        Files.write(table, renamed);
    }
}
