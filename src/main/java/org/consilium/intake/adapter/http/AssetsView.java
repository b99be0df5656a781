package org.consilium.intake.adapter.http;

import java.util.List;
import java.util.Optional;
import org.consilium.intake.adapter.imaging.SeriesAssets;

/**
 * What a page can fetch of a series, under {@code …/assets/<hash>}.
 *
 * @param thumbnail a PNG
 * @param preview one byte a voxel, 0 at {@code low} and below, 255 at {@code high} and above
 * @param lungs voxel for voxel of the preview, 1 inside; absent where there are none
 * @param volume every voxel, to be fetched slab by slab, each by its own hash or as a range of all; absent while it is being packed
 */
public record AssetsView(
        GridView grid, Part thumbnail, Preview preview, Optional<Small> lungs, Optional<Volume> volume) {
    static AssetsView of(SeriesAssets assets, String digest) {
        return new AssetsView(
                GridView.of(assets.grid(), digest),
                Part.of(assets.thumbnail()),
                Preview.of(assets.preview()),
                assets.lungs().map(Small::of),
                assets.volume().map(Volume::of));
    }

    /** One file. */
    public record Part(String hash, long bytes) {
        static Part of(SeriesAssets.Part part) {
            return new Part(part.hash(), part.bytes());
        }
    }

    /** One byte a voxel, as the difference from the voxel before in its row; a zlib stream. */
    public record Small(String hash, long bytes, int columns, int rows, int slices) {
        static Small of(SeriesAssets.Small small) {
            return new Small(small.part().hash(), small.part().bytes(), small.columns(), small.rows(), small.slices());
        }
    }

    /** The whole CT in small, and what its greys mean in HU. */
    public record Preview(String hash, long bytes, int columns, int rows, int slices, int low, int high) {
        static Preview of(SeriesAssets.Small small) {
            return new Preview(
                    small.part().hash(),
                    small.part().bytes(),
                    small.columns(),
                    small.rows(),
                    small.slices(),
                    SeriesAssets.PREVIEW_LOW_HU,
                    SeriesAssets.PREVIEW_HIGH_HU);
        }
    }

    /** All voxels. */
    public record Volume(String hash, long bytes, List<SeriesAssets.Slab> slabs) {
        static Volume of(SeriesAssets.Packed packed) {
            return new Volume(packed.part().hash(), packed.part().bytes(), packed.slabs());
        }
    }
}
