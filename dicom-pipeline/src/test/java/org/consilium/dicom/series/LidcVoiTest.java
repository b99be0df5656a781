package org.consilium.dicom.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.consilium.dicom.SharedData;
import org.consilium.dicom.core.CoreDicomReader;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes of interest that others cut out of LIDC-IDRI series must come out of our volumes bit for bit. */
class LidcVoiTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "ct_lidc_0063/LIDC-IDRI-0063.zip, LIDC-IDRI-0063, LIDC-IDRI-0063_R_4, 3",
        "ct_lidc_partial/lidc_partial.zip, LIDC-IDRI-0001, LIDC-IDRI-0001_R_1, 11",
        "ct_lidc_partial/lidc_partial.zip, LIDC-IDRI-0003, LIDC-IDRI-0003_R_2, 11",
    })
    void aVolumeHoldsTheVolumeOfInterestBitForBit(String series, String patient, String voi, int slices)
            throws IOException {
        Optional<Path> zip = SharedData.file(series);
        Optional<Path> vois = SharedData.file("nodules3d_lidc_voi/voi.zip");
        assumeTrue(zip.isPresent() && vois.isPresent(), "shared data is not here");

        SeriesResult result = new SeriesAssembly(new CoreDicomReader()).assemble(unzip(zip.get(), patient));
        CtVolume volume = ((SeriesResult.Assembled) result).volume();

        assertThat(slicesEqual(volume, Nifti.read(vois.get(), "image/" + voi + ".nii.gz")))
                .isEqualTo(slices);
    }

    /** How many of the slices lie within the volume; each of those must be equal. */
    private static int slicesEqual(CtVolume volume, Nifti voi) {
        int within = 0;
        for (int k = 0; k < voi.slices(); k++) {
            double[] at = volume.grid().toVoxel(voi.origin(k));
            int slice = (int) Math.round(at[2]);
            if (slice < 0 || slice >= volume.grid().slices()) {
                continue;
            }
            assertThat(at[2]).isCloseTo(slice, org.assertj.core.api.Assertions.within(0.01));
            within++;
            assertSliceEqual(volume, voi, k, (int) Math.round(at[0]), (int) Math.round(at[1]), slice);
        }
        return within;
    }

    private static void assertSliceEqual(CtVolume volume, Nifti voi, int k, int column0, int row0, int slice) {
        for (int row = 0; row < voi.rows(); row++) {
            for (int column = 0; column < voi.columns(); column++) {
                assertThat(volume.huAt(column0 + column, row0 + row, slice)).isEqualTo(voi.at(column, row, k));
            }
        }
    }

    private List<Path> unzip(Path zip, String patient) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (entry.getName().contains(patient) && entry.getName().endsWith(".dcm")) {
                    Path file = folder.resolve(files.size() + ".dcm");
                    Files.copy(archive.getInputStream(entry), file);
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** As much of NIfTI-1 as these files use: int16, little endian, a quaternion form that turns x and y. */
    private record Nifti(ByteBuffer bytes, int columns, int rows, int slices, int offset) {
        static Nifti read(Path zip, String name) throws IOException {
            try (ZipFile archive = new ZipFile(zip.toFile())) {
                byte[] packed = archive.getInputStream(archive.getEntry(name)).readAllBytes();
                byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
                ByteBuffer bytes = ByteBuffer.wrap(plain).order(ByteOrder.LITTLE_ENDIAN);
                assertThat(bytes.getShort(70)).as("int16").isEqualTo((short) 4);
                return new Nifti(
                        bytes, bytes.getShort(42), bytes.getShort(44), bytes.getShort(46), (int) bytes.getFloat(108));
            }
        }

        short at(int column, int row, int slice) {
            return bytes.getShort(offset + 2 * ((slice * rows + row) * columns + column));
        }

        /** The first voxel of a slice in DICOM's axes, whose x and y run the other way. */
        PatientPoint origin(int slice) {
            double spacing = bytes.getFloat(88);
            return new PatientPoint(-bytes.getFloat(268), -bytes.getFloat(272), bytes.getFloat(276) + slice * spacing);
        }
    }
}
