package org.consilium.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.consilium.model.ModelRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {
    @Test
    void what_is_written_is_read() throws IOException {
        Weights read = Weights.parse(bytes());
        assertThat(read.get("one")).containsExactly(1.5f, -2f);
        assertThat(read.get("empty")).isEmpty();
        assertThat(read.has("other")).isFalse();
    }

    @Test
    void any_shortened_file_is_refused() throws IOException {
        byte[] whole = bytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Weights.parse(part)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void any_changed_byte_is_refused_by_the_registry() throws IOException {
        byte[] whole = bytes();
        Registry.Part entry = new Registry.Part(Registry.sha256(whole), "border", "a.weights");
        assertThat(Registry.load(entry, whole).has("one")).isTrue();
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 50; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> Registry.load(entry, changed))
                    .as("seed %d, change %d", seed, i)
                    .isInstanceOf(ModelRefusal.class)
                    .hasMessageContaining("registered is");
        }
    }

    @Test
    void numbers_that_are_not_finite_are_refused() throws IOException {
        Weights weights = new Weights();
        weights.put("bad", Float.NaN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        assertThatThrownBy(() -> Weights.parse(out.toByteArray())).hasMessageContaining("not finite");
    }

    @Test
    void a_registry_names_models_and_their_files() {
        String one = "0".repeat(64);
        String other = "1".repeat(64);
        List<Registry.Entry> entries =
                Registry.parse("# new first\nmodel b\n" + other + " border g\nmodel a\n" + one + " border f\n");
        assertThat(entries).extracting(Registry.Entry::modelId).containsExactly("b", "a");
        assertThat(entries.get(0).sha256()).isNotEqualTo(entries.get(1).sha256());
        assertThatThrownBy(() -> Registry.parse("model a\n123 border f")).hasMessageContaining("64 hexadecimal digits");
        assertThatThrownBy(() -> Registry.parse(one + " border f")).hasMessageContaining("a registry line is");
        assertThatThrownBy(() -> Registry.parse("model a\n")).hasMessageContaining("at least one file");
    }

    @Test
    void files_of_one_folder_make_one_model(@TempDir Path folder) throws IOException {
        Weights weights = new Weights();
        weights.put("segment.0", 1);
        weights.put("detect", 2);
        weights.put("risk.0", 3);
        assertThat(WeightFiles.write(weights, folder)).hasSize(3);
        Weights read = WeightFiles.read(folder);
        assertThat(read.names()).containsExactlyInAnyOrderElementsOf(weights.names());
        assertThat(read.get("detect")).containsExactly(2);
        assertThatThrownBy(() -> read.addAll(weights)).hasMessageContaining("comes twice");
    }

    private static byte[] bytes() throws IOException {
        Weights weights = new Weights();
        weights.put("one", 1.5f, -2f);
        weights.put("empty");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        weights.write(out);
        return out.toByteArray();
    }
}
