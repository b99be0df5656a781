package org.consilium.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as others may send them: rows without an image, cells without a number. */
class VoiFolderTest {
    private static final String HEADER =
            "id,patient,dx_mm,dy_mm,dz_mm,luna_x,luna_y,luna_z,origin_lps_x,origin_lps_y,origin_lps_z,"
                    + "malignancy_reads,vote_malignancy,label,fold";

    @TempDir
    Path folder;

    @BeforeEach
    void images() throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve("voi.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : List.of("image/A", "mask/A", "mask/B", "mask/C")) {
                zip.putNextEntry(new ZipEntry(name + ".nii.gz"));
                zip.write(volume(1));
            }
            zip.putNextEntry(new ZipEntry("image/C.nii.gz"));
            zip.write(volume(Float.NaN));
        }
    }

    @Test
    void a_row_without_an_image_or_with_a_voxel_that_is_no_number_is_left_out_with_a_reason() throws IOException {
        table("A,P,1,1,1,1,1,1,0,0,0,4|5,4,1,2", "B,P,1,1,1,1,1,1,0,0,0,4,4,1,2", "C,P,1,1,1,1,1,1,0,0,0,4,4,1,2");
        VoiFolder read = VoiFolder.open(folder);
        assertThat(read.nodules()).extracting(AnnotatedNodule::id).containsExactly("A");
        assertThat(read.leftOut()).containsOnlyKeys("B", "C");
        assertThat(read.leftOut().get("B")).contains("image/B");
        assertThat(read.leftOut().get("C")).contains("finite");
    }

    @Test
    void cells_that_hold_no_number_are_taken_as_missing() throws IOException {
        table("A,P,1,1,1,nan,NaN,,0,0,0,,nan,-1,");
        AnnotatedNodule nodule = VoiFolder.open(folder).nodules().get(0);
        assertThat(nodule.fold()).isEqualTo(VoiFolder.NO_FOLD);
        assertThat(nodule.malignant()).isEmpty();
        assertThat(nodule.ratings().readers()).isZero();
        assertThat(nodule.point().xMm()).isEqualTo(1);
    }

    @Test
    void without_a_label_the_readers_mean_decides_and_three_is_undecided() throws IOException {
        table("A,P,1,1,1,1,1,1,0,0,0,2|3,2,,2");
        assertThat(VoiFolder.open(folder).nodules().get(0).malignant()).contains(false);
        table("A,P,1,1,1,1,1,1,0,0,0,2|4,3,nan,2");
        assertThat(VoiFolder.open(folder).nodules().get(0).malignant()).isEmpty();
    }

    @Test
    void a_zip_that_is_cut_short_or_not_there_is_refused_by_name() throws IOException {
        table("A,P,1,1,1,1,1,1,0,0,0,4,4,1,2");
        Path zip = folder.resolve("voi.zip");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> VoiFolder.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("voi.zip is cut short");
        Files.delete(zip);
        assertThatThrownBy(() -> VoiFolder.open(folder)).hasMessageContaining("has no voi.zip");
    }

    @Test
    void an_image_that_is_broken_inside_a_whole_zip_is_left_out_alone() throws IOException {
        table("A,P,1,1,1,1,1,1,0,0,0,4,4,1,2", "D,P,1,1,1,1,1,1,0,0,0,4,4,1,2");
        try (OutputStream file = Files.newOutputStream(folder.resolve("voi.zip"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : List.of("image/A", "mask/A", "mask/D")) {
                zip.putNextEntry(new ZipEntry(name + ".nii.gz"));
                zip.write(volume(1));
            }
            zip.putNextEntry(new ZipEntry("image/D.nii.gz"));
            zip.write(Arrays.copyOf(volume(1), 30));
        }
        VoiFolder read = VoiFolder.open(folder);
        assertThat(read.nodules()).extracting(AnnotatedNodule::id).containsExactly("A");
        assertThat(read.leftOut()).containsOnlyKeys("D");
    }

    private void table(String... rows) throws IOException {
        Files.writeString(folder.resolve("index.csv"), HEADER + "\n" + String.join("\n", rows) + "\n");
    }

    /** Three voxels an edge, all of one value, as 32-bit floats. */
    private static byte[] volume(float value) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(352 + 27 * 4).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(0, 348).putShort(40, (short) 3).putShort(42, (short) 3).putShort(44, (short) 3);
        buffer.putShort(46, (short) 3).putShort(70, (short) 16).putFloat(108, 352);
        for (int i = 0; i < 27; i++) {
            buffer.putFloat(352 + 4 * i, value);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(buffer.array());
        }
        return out.toByteArray();
    }
}
