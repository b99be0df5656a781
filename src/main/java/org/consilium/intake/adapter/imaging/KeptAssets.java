package org.consilium.intake.adapter.imaging;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The assets of a series where they can be given out from: the disk, or the memory where they are not on it.
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

    /** One part by its hash; empty where there is none of that name. */
    Optional<AssetBytes> bytes(String hash) {
        return assets.part(hash).map(part -> bytes(part, part, 0)).or(() -> slab(hash));
    }

    private Optional<AssetBytes> slab(String hash) {
        return assets.slab(hash).map(slab -> {
            SeriesAssets.Part part = new SeriesAssets.Part(slab.hash(), slab.bytes());
            return bytes(part, assets.volume().orElseThrow().part(), slab.offset());
        });
    }

    private AssetBytes bytes(SeriesAssets.Part part, SeriesAssets.Part within, long start) {
        return new AssetBytes(part, Optional.ofNullable(memory.get(within.hash())), file(within), start);
    }

    /** What it costs to remember. */
    long weight() {
        return MANIFEST_BYTES
                + memory.values().stream().mapToLong(each -> each.length).sum();
    }

    private Path file(SeriesAssets.Part part) {
        return folder.resolve(part.hash());
    }
}
