package org.consilium.intake.adapter.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.consilium.dicom.receive.IntakeLimits;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetFolderTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final byte[] VOLUME = {1, 2, 3};

    @TempDir
    Path data;

    private final Map<String, byte[]> bytes =
            Map.of(Sha256.of(VOLUME), VOLUME, Sha256.of(new byte[] {4}), new byte[] {4});

    @Test
    void whatWasKeptIsThereAgain() throws IOException {
        AssetFolder folder = folder(0);
        assertThat(folder.load(DIGEST)).isEmpty();
        assertThat(folder.save(DIGEST, assets(), bytes)).isTrue();
        assertThat(folder.load(DIGEST)).contains(assets());
        assertThat(folder(0).digests()).containsExactly(DIGEST);
    }

    @Test
    void whatAnotherKeptFirstStays() throws IOException {
        assertThat(folder(0).save(DIGEST, assets(), bytes)).isTrue();
        assertThat(folder(0).save(DIGEST, assets(), bytes)).isTrue();
        assertThat(folder(0).load(DIGEST)).contains(assets());
        try (Stream<Path> drafts = Files.list(data.resolve("assets/drafts"))) {
            assertThat(drafts).isEmpty();
        }
    }

    @Test
    void whatIsDamagedOrIncompleteIsRemovedSoThatItIsMadeAgain() throws IOException {
        AssetFolder folder = folder(0);
        folder.save(DIGEST, assets(), bytes);
        Files.write(folder.of(DIGEST).resolve(Sha256.of(VOLUME)), new byte[] {1, 2, 4});
        assertThat(folder.load(DIGEST)).isEmpty();
        assertThat(folder.of(DIGEST)).doesNotExist();
        folder.save(DIGEST, assets(), bytes);
        Files.delete(folder.of(DIGEST).resolve(Sha256.of(VOLUME)));
        assertThat(folder.load(DIGEST)).isEmpty();
        assertThat(folder.save(DIGEST, assets(), bytes)).isTrue();
        assertThat(folder.load(DIGEST)).contains(assets());
    }

    @Test
    void theRoomThatArrivingImagesNeedIsLeftToThem() throws IOException {
        long free = data.toFile().getUsableSpace();
        assertThat(folder(free).save(DIGEST, assets(), bytes)).isFalse();
        assertThat(folder(free).load(DIGEST)).isEmpty();
    }

    @Test
    void theLongestUnusedGoFirstWhereRoomRunsOut() throws IOException {
        AssetFolder roomy = folder(0);
        roomy.save(DIGEST, assets(), bytes);
        roomy.makeRoom();
        assertThat(roomy.digests()).containsExactly(DIGEST);
        folder(data.toFile().getUsableSpace()).makeRoom();
        assertThat(roomy.digests()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingButTheKeeping() throws IOException {
        AssetFolder folder = folder(0);
        Files.writeString(data.resolve("assets/drafts"), "in the way");
        assertThat(folder.save(DIGEST, assets(), bytes)).isFalse();
    }

    private AssetFolder folder(long reserved) throws IOException {
        return new AssetFolder(
                data.toString(),
                new IntakeLimits(1 << 20, reserved),
                new ObjectMapper().registerModule(new Jdk8Module()),
                Clock.systemUTC());
    }

    private SeriesAssets assets() {
        SeriesAssets.Part one = new SeriesAssets.Part(Sha256.of(new byte[] {4}), 1);
        return new SeriesAssets(
                new VoxelGrid(
                        1,
                        1,
                        1,
                        0.7,
                        0.7,
                        1.25,
                        new PatientPoint(-1.5, 2, 3),
                        VoxelGrid.Axis.TO_LEFT,
                        VoxelGrid.Axis.TO_BACK),
                one,
                new SeriesAssets.Small(one, 1, 1, 1),
                Optional.empty(),
                Optional.of(new SeriesAssets.Packed(
                        new SeriesAssets.Part(Sha256.of(VOLUME), VOLUME.length),
                        List.of(new SeriesAssets.Slab(0, 1, 0, 3, "0")))));
    }
}
