package org.consilium.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.consilium.dicom.ConformanceSet;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicom.core.CoreDicomReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JPEG 2000 codestreams that keep the library busy for ever; fuzzing found them. */
@org.junit.jupiter.api.Tag("R-BAD-INPUT")
class EndlessCodestreamTest {
    private static final int TILE_GRID = 0x20;
    private static final int START_OF_DATA = 0xFF93;
    private static final int CODING_STYLE = 0xFF52;

    private byte[] sound;
    private PixelDescription description;

    @BeforeEach
    void takeASoundOne() throws IOException {
        Optional<ConformanceSet.Row> row = ConformanceSet.rows().stream()
                .filter(each -> each.name().endsWith("MR_small_jp2klossless.dcm"))
                .findFirst();
        assumeTrue(row.isPresent(), "skipped: no shared/data/dicom_conformance beside the repository");
        DicomObject object = new CoreDicomReader().read(row.get().file(), ReadScope.WHOLE);
        Value pixels = object.dataset().element(Tag.PixelData).orElseThrow().value();
        sound = ((Value.Fragments) pixels).fragments().get(0).clone();
        description = PixelDescription.of(object.dataset());
    }

    @Test
    void theSoundOneDecodes() throws DicomRefusal {
        assertThat(new Jpeg2000Codec().decode(sound, description)).hasSize(64 * 64 * 2);
    }

    @Test
    void onesWhereAPacketHeaderBegins() {
        int data = find(START_OF_DATA) + 2;
        ByteBuffer.wrap(sound).putInt(data, 0xFFFFFFFF);
        assertRefused();
    }

    @Test
    void aLastByteOfOnes() {
        int end = sound.length - 1;
        while ((sound[end - 1] & 0xFF) != 0xFF || (sound[end] & 0xFF) != 0xD9) {
            end--;
        }
        sound[end - 2] = (byte) 0xFF;
        assertRefused();
    }

    @Test
    void morePacketsThanBytes() {
        ByteBuffer.wrap(sound).putShort(find(CODING_STYLE) + 6, (short) 0xFFFF);
        assertRefused();
    }

    @Test
    void aTileGridThatBeginsFarOutsideTheImage() {
        ByteBuffer grid = ByteBuffer.wrap(sound);
        grid.putInt(8, 0x7FFF_0040).putInt(16, 0x7FFF_0000); // the image lies far from the grid's origin
        grid.putInt(TILE_GRID, 0);
        assertRefused();
    }

    private int find(int marker) {
        for (int at = 0; at + 1 < sound.length; at++) {
            if ((ByteBuffer.wrap(sound).getShort(at) & 0xFFFF) == marker) {
                return at;
            }
        }
        throw new AssertionError("no such marker");
    }

    private void assertRefused() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThatThrownBy(() -> new Jpeg2000Codec().decode(sound, description)).isInstanceOf(DicomRefusal.class);
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
                .isLessThan(1_000_000_000L);
    }
}
