package org.consilium.intake.adapter.imaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The assets of a series where they can be given out from: the disk, or the memory where the disk would not have them.
 *
 * @param folder where the files lie
 * @param memory the bytes under their hashes; empty where they are on the disk
 */
record KeptAssets(SeriesAssets assets, Path folder, Map<String, byte[]> memory) {
    private static final long MANIFEST_BYTES = 4096;

    /** Whether every part can still be given. */
    boolean isWhole() {
        return !memory.isEmpty()
                || assets.parts().stream().allMatch(part -> file(part).toFile().length() == part.bytes());
    }

    Path file(SeriesAssets.Part part) {
        return folder.resolve(part.hash());
    }

    /** What it costs to remember. */
    long weight() {
        return MANIFEST_BYTES
                + memory.values().stream().mapToLong(each -> each.length).sum();
    }

    boolean isOnDisk() {
        return memory.isEmpty() && Files.isDirectory(folder);
    }
}
