package org.consilium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.consilium.model.measure.Appearance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every feature that the model measures has its words on the pages, in both languages. */
class FeatureWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"features-en.js", "features-zh.js"})
    void everyMeasuredFeatureHasWords(String file) throws IOException {
        String words = Files.readString(Path.of("")
                .toAbsolutePath()
                .getParent()
                .resolve("ui-static/i18n")
                .resolve(file));
        assertThat(Appearance.NAMES).allSatisfy(name -> {
            boolean quoted = words.contains("'" + name + "': '") || words.contains("\"" + name + "\": '");
            assertThat(quoted || words.contains(" " + name + ": '")).as(name).isTrue();
        });
    }
}
