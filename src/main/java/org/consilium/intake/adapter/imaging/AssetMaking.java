package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.consilium.dicom.slab.SlabCodec;
import org.consilium.dicom.volume.CtVolume;

/** Makes what a browser can fetch of a series: first what shows all of it in small, then every voxel, slabs side by side. */
@ApplicationScoped
class AssetMaking {
    /** A slab of 512 x 512 slices travels as about 1.5 MB: soon there, and few enough of them. */
    static final int SLICES_A_SLAB = 8;

    private final ImagingThreads threads;
    private final int previewSide;

    AssetMaking(ImagingThreads threads, ImagingSettings settings) {
        this.threads = threads;
        this.previewSide = settings.previewSide();
    }

    /** Parts in memory, under their hashes. */
    record Made(SeriesAssets assets, Map<String, byte[]> bytes) {}

    /** Thumbnail and preview. */
    CompletableFuture<Made> firstLook(CtVolume volume) {
        return threads.submit(() -> {
            Preview preview = Preview.of(volume, previewSide);
            Map<String, byte[]> bytes = new LinkedHashMap<>();
            SeriesAssets assets = new SeriesAssets(
                    volume.grid(),
                    part(preview.thumbnail(), bytes),
                    small(preview, bytes),
                    Optional.empty(),
                    Optional.empty());
            return new Made(assets, bytes);
        });
    }

    /** Everything, the first look included. */
    CompletableFuture<Made> whole(CtVolume volume, Made first) {
        List<CompletableFuture<byte[]>> slabs = new ArrayList<>();
        int slices = volume.grid().slices();
        for (int from = 0; from < slices; from += SLICES_A_SLAB) {
            int start = from;
            int count = Math.min(SLICES_A_SLAB, slices - from);
            slabs.add(threads.submit(() -> SlabCodec.encode(volume, start, count)));
        }
        CompletableFuture<Optional<Preview>> lungs = threads.submit(() -> MaskPreview.of(volume, previewSide));
        return CompletableFuture.allOf(slabs.toArray(CompletableFuture[]::new))
                .thenCombine(lungs, (done, mask) -> together(first, mask, slabs, slices));
    }

    private static Made together(
            Made first, Optional<Preview> lungs, List<CompletableFuture<byte[]>> slabs, int slices) {
        Map<String, byte[]> bytes = new LinkedHashMap<>(first.bytes());
        SeriesAssets assets = new SeriesAssets(
                first.assets().grid(),
                first.assets().thumbnail(),
                first.assets().preview(),
                lungs.map(mask -> small(mask, bytes)),
                Optional.of(packed(slabs, slices, bytes)));
        return new Made(assets, bytes);
    }

    private static SeriesAssets.Small small(Preview preview, Map<String, byte[]> bytes) {
        return new SeriesAssets.Small(
                part(SlabCodec.pack(preview.differences()), bytes),
                preview.columns(),
                preview.rows(),
                preview.slices());
    }

    private static SeriesAssets.Packed packed(
            List<CompletableFuture<byte[]>> slabs, int slices, Map<String, byte[]> bytes) {
        ByteArrayOutputStream volume = new ByteArrayOutputStream(1 << 20);
        List<SeriesAssets.Slab> places = new ArrayList<>();
        for (CompletableFuture<byte[]> slab : slabs) {
            byte[] packed = slab.join();
            int first = places.size() * SLICES_A_SLAB;
            places.add(new SeriesAssets.Slab(
                    first, Math.min(SLICES_A_SLAB, slices - first), volume.size(), packed.length, Sha256.of(packed)));
            volume.writeBytes(packed);
        }
        return new SeriesAssets.Packed(part(volume.toByteArray(), bytes), places);
    }

    private static SeriesAssets.Part part(byte[] content, Map<String, byte[]> bytes) {
        String hash = Sha256.of(content);
        bytes.put(hash, content);
        return new SeriesAssets.Part(hash, content.length);
    }
}
