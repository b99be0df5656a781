package org.consilium.intake.adapter.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.consilium.problem.Problem;
import org.consilium.problem.Refusal;
import org.junit.jupiter.api.Test;

class UnpackedBoundTest {
    private static final long MEBIBYTE = 1024 * 1024;

    @Test
    void aBombIsStoppedLongBeforeItsEnd() throws IOException {
        byte[] bomb = zipOfZeros(256 * MEBIBYTE);
        CountedStream packed = new CountedStream(new ByteArrayInputStream(bomb));
        assertThatThrownBy(() -> unpack(packed, 8192 * MEBIBYTE))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.TOO_LARGE));
        assertThat(packed.count()).isLessThan(bomb.length);
    }

    @Test
    void moreThanTheWholeBoundIsRefusedHoweverWellItPacks() throws IOException {
        byte[] zip = zipOfZeros(3 * MEBIBYTE);
        assertThatThrownBy(() -> unpack(new CountedStream(new ByteArrayInputStream(zip)), 2 * MEBIBYTE))
                .isInstanceOf(Refusal.class);
        assertThat(unpack(new CountedStream(new ByteArrayInputStream(zip)), 3 * MEBIBYTE))
                .isEqualTo(3 * MEBIBYTE);
    }

    private static long unpack(CountedStream packed, long most) throws IOException {
        UnpackedBound bound = new UnpackedBound(packed, most);
        ZipInputStream zip = new ZipInputStream(packed);
        long unpacked = 0;
        while (zip.getNextEntry() != null) {
            try (InputStream file = bound.over(zip)) {
                unpacked += file.transferTo(OutputStream.nullOutputStream());
            }
        }
        return unpacked;
    }

    private static byte[] zipOfZeros(long bytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("slice.dcm"));
            byte[] chunk = new byte[(int) MEBIBYTE];
            for (long written = 0; written < bytes; written += chunk.length) {
                zip.write(chunk);
            }
            zip.closeEntry();
        }
        return file.toByteArray();
    }
}
