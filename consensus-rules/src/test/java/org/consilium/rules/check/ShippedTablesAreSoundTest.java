package org.consilium.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.rules.ShippedTables;
import org.consilium.rules.table.Csv;
import org.consilium.rules.table.Table;
import org.consilium.rules.table.TableReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("R-RULES")
class ShippedTablesAreSoundTest {
    static Stream<String> folders() {
        return ShippedTables.folders().stream();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void has_no_gap_no_overlap_no_dead_row_and_every_row_and_boundary_is_tried(String folder) {
        Table table =
                TableReader.read(ShippedTables.bytes(folder + "/table.dmn")).get(0);
        String cases = new String(ShippedTables.bytes(folder + "/cases.csv"), StandardCharsets.UTF_8);

        List<Defect> defects = TableCheck.all(table, Csv.read(cases));

        assertThat(defects.stream().map(Defect::line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void every_row_speaks_english_and_chinese_and_says_how_well_it_is_founded(String folder) {
        Table table =
                TableReader.read(ShippedTables.bytes(folder + "/table.dmn")).get(0);

        assertThat(table.version()).isNotBlank();
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.output("en")).matches("[\\x20-\\x7e³]+\\.");
            assertThat(row.output("zh")).containsPattern("\\p{IsHan}").endsWith("。");
            assertThat(row.output("source")).isIn("verified", "secondary", "memory", "policy");
        });
        assertThat(new String(ShippedTables.bytes(folder + "/SOURCE.md"), StandardCharsets.UTF_8))
                .contains("# Source of " + table.name());
    }

    @Test
    void the_index_names_every_folder_and_no_other() throws IOException {
        Path root = Path.of("src/main/resources/rules");
        try (Stream<Path> files = Files.walk(root)) {
            List<String> folders = files.filter(file -> file.endsWith("table.dmn"))
                    .map(file -> root.relativize(file.getParent()).toString().replace('\\', '/'))
                    .toList();
            assertThat(ShippedTables.folders()).containsExactlyInAnyOrderElementsOf(folders);
        }
    }

    @Test
    void rule_ids_are_unique_across_all_tables() {
        List<String> ids = ShippedTables.files().stream()
                .flatMap(file -> TableReader.read(file).stream())
                .flatMap(table -> table.rows().stream())
                .map(row -> row.id())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }
}
