package org.consilium.model.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.consilium.model.ModelRefusal;
import org.junit.jupiter.api.Test;

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
        Registry.Entry entry = new Registry.Entry(Registry.sha256(whole), "a-model", "a.weights");
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
    void a_registry_line_needs_a_digest() {
        assertThat(Registry.parse("# comment\n" + "0".repeat(64) + " m f\n")).hasSize(1);
        assertThatThrownBy(() -> Registry.parse("123 m f")).hasMessageContaining("64 hexadecimal digits");
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
