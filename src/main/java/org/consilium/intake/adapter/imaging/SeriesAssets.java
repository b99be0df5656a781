package org.consilium.intake.adapter.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.volume.VoxelGrid;

/**
 * What a browser can fetch of a series, each part named by the SHA-256 of its bytes.
 *
 * @param grid where the voxels lie
 * @param thumbnail a PNG of the middle slice
 * @param preview the whole volume in small, one byte a voxel
 * @param lungs the lungs, voxel for voxel of the preview; absent where there are none
 * @param volume every voxel without loss; absent while it is being packed
 */
public record SeriesAssets(
        VoxelGrid grid, Part thumbnail, Small preview, Optional<Small> lungs, Optional<Packed> volume) {
    /** HU that a preview shows as 0, and all below it. */
    public static final int PREVIEW_LOW_HU = Preview.LOW_HU;

    /** HU that a preview shows as 255, and all above it. */
    public static final int PREVIEW_HIGH_HU = Preview.HIGH_HU;

    /** All parts, under their names. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(thumbnail, preview.part()));
        volume.map(Packed::part).ifPresent(parts::add);
        lungs.map(Small::part).ifPresent(parts::add);
        return parts;
    }

    /** The part of this name. */
    public Optional<Part> part(String hash) {
        return parts().stream().filter(part -> part.hash().equals(hash)).findFirst();
    }

    /** The slab of this name, which lies within the volume's bytes. */
    Optional<Slab> slab(String hash) {
        return volume.stream()
                .flatMap(packed -> packed.slabs().stream())
                .filter(slab -> slab.hash().equals(hash))
                .findFirst();
    }

    /**
     * Bytes that never change.
     *
     * @param hash their SHA-256 in hexadecimal
     */
    public record Part(String hash, long bytes) {}

    /** One byte a voxel: the difference from the voxel before in its row, deflated. */
    public record Small(Part part, int columns, int rows, int slices) {}

    /** Slabs one after the other ({@link org.consilium.dicom.slab.SlabCodec}). */
    public record Packed(Part part, List<Slab> slabs) {
        public Packed {
            slabs = List.copyOf(slabs);
        }
    }

    /**
     * Neighbouring slices that are packed together.
     *
     * @param first index of the first slice
     * @param offset of the first byte within the volume's bytes
     * @param hash SHA-256 of its bytes in hexadecimal, by which it can be fetched as a part of its own
     */
    public record Slab(int first, int slices, long offset, int bytes, String hash) {}
}
