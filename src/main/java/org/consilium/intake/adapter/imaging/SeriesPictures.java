package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseSeries;

/** What pages show of a series: slices, a preview and the lungs in it, each packed and kept. */
@ApplicationScoped
public class SeriesPictures {
    /** HU shown as black and as white in a preview. */
    public static final String PREVIEW_WINDOW = Preview.LOW_HU + "," + Preview.HIGH_HU;

    private final SeriesVolumes volumes;
    private final ImagingThreads threads;
    private final int previewSide;
    private final BoundedCache<String, Picture> pictures;

    SeriesPictures(SeriesVolumes volumes, ImagingThreads threads, ImagingSettings settings) {
        this.volumes = volumes;
        this.threads = threads;
        this.previewSide = settings.previewSide();
        this.pictures = new BoundedCache<>(settings.cacheBytes() / 8, picture -> picture.gzip().length);
    }

    /** One slice, 16-bit little-endian HU. */
    public CompletableFuture<Picture> slice(CaseSeries series, int slice) {
        return picture(
                series,
                "slice-" + slice,
                volume -> new Picture(
                        volume.grid().columns(),
                        volume.grid().rows(),
                        1,
                        SliceBytes.gzip(SliceBytes.of(volume, slice))));
    }

    /** The whole volume made small, 8-bit grey. */
    public CompletableFuture<Picture> preview(CaseSeries series) {
        return picture(series, "preview", volume -> {
            Preview preview = Preview.of(volume, previewSide);
            return new Picture(preview.columns(), preview.rows(), preview.slices(), SliceBytes.gzip(preview.values()));
        });
    }

    /** The lungs, voxel for voxel of the preview; {@link Picture#NONE} where there are none. */
    public CompletableFuture<Picture> lungs(CaseSeries series) {
        return picture(series, "lungs", volume -> MaskPreview.of(volume, previewSide));
    }

    private CompletableFuture<Picture> picture(
            CaseSeries series, String kind, java.util.function.Function<CtVolume, Picture> draw) {
        return pictures.get(
                series.digest() + "-" + kind,
                () -> volumes.of(series).thenCompose(volume -> threads.submit(() -> draw.apply(volume))));
    }

    /** Voxels, packed with gzip; no voxels where there is no such picture. */
    public record Picture(int columns, int rows, int slices, byte[] gzip) {
        /** There is nothing to show. */
        static final Picture NONE = new Picture(0, 0, 0, new byte[0]);

        public boolean isEmpty() {
            return columns == 0;
        }
    }
}
