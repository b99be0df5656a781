package org.consilium.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class NiftiVolumeTest {
    @Test
    void both_byte_orders_and_the_scaling_are_read() throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            NiftiVolume volume = NiftiVolume.parse(file(order, (short) 4));
            assertThat(volume.columns()).isEqualTo(3);
            assertThat(volume.rows()).isEqualTo(2);
            assertThat(volume.slices()).isEqualTo(1);
            assertThat(volume.values()).as(order.toString()).containsExactly(-1024, -1022, -1020, -1018, -1016, -1014);
        }
    }

    @Test
    void an_unknown_type_of_number_is_refused() {
        assertThatThrownBy(() -> NiftiVolume.parse(file(ByteOrder.LITTLE_ENDIAN, (short) 1792)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not 1792");
    }

    private static byte[] file(ByteOrder order, short type) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(352 + 12).order(order);
        buffer.putInt(0, 348).putShort(40, (short) 3).putShort(42, (short) 3).putShort(44, (short) 2);
        buffer.putShort(46, (short) 1)
                .putShort(70, type)
                .putFloat(108, 352)
                .putFloat(112, 2)
                .putFloat(116, -1024);
        for (int i = 0; i < 6; i++) {
            buffer.putShort(352 + 2 * i, (short) i);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(buffer.array());
        }
        return out.toByteArray();
    }
}
