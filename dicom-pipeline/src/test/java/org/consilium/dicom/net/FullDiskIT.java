package org.consilium.dicom.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.dicom.receive.SmallCt.aCt;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.DicomPeer.StoreAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A volume that really runs full, or turns read-only: refused with A700 while it lasts, taken again without a restart. */
@Tag("R-INTAKE-DURABLE")
class FullDiskIT {
    private static final int PIXEL_BYTES = 400_000;

    @TempDir
    Path folder;

    private Path volume;

    @BeforeEach
    void mount() throws Exception {
        volume = Files.createDirectory(folder.resolve("volume"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", volume.toString()),
                "skipped: this user may not mount a small volume");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", volume.toString());
    }

    @Test
    void aFullVolumeIsOutOfResourcesUntilThereIsRoom() throws Exception {
        Path ballast = Files.write(volume.resolve("ballast"), new byte[2_500_000]);
        List<Path> files = files(8);
        try (NodeUnderTest node = new NodeUnderTest(volume.resolve("store"))) {
            List<Integer> full = statuses(node, files);
            assertThat(full.subList(0, 2)).containsOnly(0);
            assertThat(full.subList(5, 8)).containsOnly(0xA700);
            long kept = full.stream().filter(status -> status == 0).count();
            assertThat(node.ledger().arrivals()).hasSize((int) kept);

            Files.delete(ballast);
            assertThat(statuses(node, files)).containsOnly(0);
            node.ledger()
                    .arrivals()
                    .forEach(instance -> assertThat(instance.file()).hasSize(instance.bytes()));
        }
    }

    @Test
    void aReadOnlyVolumeIsOutOfResourcesUntilItIsWritableAgain() throws Exception {
        List<Path> files = files(2);
        Path store = volume.resolve("store");
        try (NodeUnderTest node = new NodeUnderTest(store)) {
            assertThat(statuses(node, files.subList(0, 1))).containsOnly(0);
            // laid over itself: what the node holds open below stays, whatever it opens now is read-only
            assumeTrue(
                    run("mount", "--bind", store.toString(), store.toString())
                            && run("mount", "-o", "remount,bind,ro", store.toString()),
                    "skipped: this user may not mount");
            assertThat(statuses(node, files.subList(1, 2))).containsOnly(0xA700);
            assertThat(run("umount", store.toString())).isTrue();
            assertThat(statuses(node, files)).containsOnly(0);
        }
    }

    private List<Path> files(int count) {
        List<Path> files = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            byte[] pixels = new byte[PIXEL_BYTES];
            pixels[0] = (byte) number;
            files.add(aCt().instance("1.2.3.4." + number)
                    .rows(PIXEL_BYTES / 8)
                    .pixels(pixels)
                    .writeTo(folder));
        }
        return files;
    }

    private static List<Integer> statuses(NodeUnderTest node, List<Path> files) throws PeerFailure {
        return node.peer(PeerSettings.calling(new AeTitle("SENDER"))).store(files, answer -> {}).stream()
                .map(StoreAnswer::status)
                .toList();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
