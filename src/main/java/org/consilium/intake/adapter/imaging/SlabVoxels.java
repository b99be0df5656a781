package org.consilium.intake.adapter.imaging;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.DataFormatException;
import org.consilium.dicom.slab.SlabCodec;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.dicom.volume.VoxelGrid;

/** Voxels out of packed slabs, each unpacked when first looked into. Not for several threads. */
final class SlabVoxels {
    private final SeriesAssets assets;
    private final Function<SeriesAssets.Slab, byte[]> bytes;
    private final Map<Integer, short[]> unpacked = new HashMap<>();

    SlabVoxels(SeriesAssets assets, Function<SeriesAssets.Slab, byte[]> bytes) {
        this.assets = assets;
        this.bytes = bytes;
    }

    /** The value of the voxel nearest to a place; outside of the grid as outside of the field of view. */
    short huAt(PatientPoint place) {
        VoxelGrid grid = assets.grid();
        if (!grid.contains(place)) {
            return CtVolume.OUTSIDE_HU;
        }
        double[] voxel = grid.toVoxel(place);
        int slice = (int) Math.round(voxel[2]);
        int within = slice % AssetMaking.SLICES_A_SLAB;
        short[] slab = unpacked.computeIfAbsent(slice / AssetMaking.SLICES_A_SLAB, this::unpack);
        return slab[(within * grid.rows() + (int) Math.round(voxel[1])) * grid.columns() + (int) Math.round(voxel[0])];
    }

    private short[] unpack(int index) {
        SeriesAssets.Slab slab = assets.volume().orElseThrow().slabs().get(index);
        try {
            return SlabCodec.decode(
                    bytes.apply(slab), assets.grid().columns(), assets.grid().rows(), slab.slices());
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a kept slab is damaged", damaged);
        }
    }
}
