package org.consilium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every hazard of {@code docs/hazards.md} has a control, and names tests that there are. */
class HazardsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (H-\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");

    @Test
    void everyHazardNamesTestsThatExist() {
        Map<String, String> tests = Sources.tests();
        List<String> hazards = new ArrayList<>();
        Matcher row = ROW.matcher(Sources.document("hazards.md"));
        while (row.find()) {
            hazards.add(row.group(1));
            assertThat(row.group(3)).as("control of %s", row.group(1)).isNotBlank();
            assertThat(Sources.named(row.group(4)))
                    .as("tests of %s", row.group(1))
                    .isNotEmpty()
                    .isSubsetOf(tests.keySet());
        }
        assertThat(hazards).hasSizeGreaterThanOrEqualTo(15).doesNotHaveDuplicates();
    }

    @Test
    void noRowEscapesThisTest() {
        long rows = Sources.document("hazards.md")
                .lines()
                .filter(line -> line.startsWith("| H-"))
                .count();
        assertThat(ROW.matcher(Sources.document("hazards.md")).results()).hasSize((int) rows);
    }
}
