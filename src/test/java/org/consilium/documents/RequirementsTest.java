package org.consilium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/requirements.md} and the tags of the tests say the same. */
class RequirementsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R-[A-Z-]+) \\|.*\\| ([^|]*) \\|$");
    private static final Pattern TAG = Pattern.compile("@[\\w.]*Tag\\(\"(R-[A-Z-]+)\"\\)");

    @Test
    void everyRequirementNamesExactlyTheTestsThatCarryItsId() {
        Map<String, Set<String>> promised = promised();
        assertThat(promised).hasSizeGreaterThan(15);
        assertThat(tagged()).isEqualTo(promised);
    }

    @Test
    void noRequirementIsWithoutATest() {
        assertThat(promised())
                .allSatisfy((id, tests) -> assertThat(tests).as(id).isNotEmpty());
    }

    private static Map<String, Set<String>> promised() {
        Map<String, Set<String>> promised = new TreeMap<>();
        Matcher row = ROW.matcher(Sources.document("requirements.md"));
        while (row.find()) {
            assertThat(promised.put(row.group(1), Sources.named(row.group(2))))
                    .as("%s stands once", row.group(1))
                    .isNull();
        }
        return promised;
    }

    private static Map<String, Set<String>> tagged() {
        Map<String, Set<String>> tagged = new TreeMap<>();
        Sources.tests().forEach((name, text) -> {
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                tagged.computeIfAbsent(tag.group(1), fresh -> new TreeSet<>()).add(name);
            }
        });
        return tagged;
    }
}
