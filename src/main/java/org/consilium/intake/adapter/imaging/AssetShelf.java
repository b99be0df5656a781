package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseSeries;

/**
 * The assets of series, made once and kept; made again where they were lost.
 *
 * <p>While the voxels are still being packed the first look, which shows all of a series in small, can be had already.
 */
@ApplicationScoped
public class AssetShelf {
    private final SeriesVolumes volumes;
    private final AssetMaking making;
    private final AssetFolder folder;
    private final ImagingThreads threads;
    private final BoundedCache<String, KeptAssets> kept;
    private final ConcurrentMap<String, CompletableFuture<KeptAssets>> firstLooks = new ConcurrentHashMap<>();

    AssetShelf(
            SeriesVolumes volumes,
            AssetMaking making,
            AssetFolder folder,
            ImagingThreads threads,
            ImagingSettings settings) {
        this.volumes = volumes;
        this.making = making;
        this.folder = folder;
        this.threads = threads;
        this.kept = new BoundedCache<>(settings.cacheBytes() / 4, KeptAssets::weight);
    }

    /** Everything that there is of a series. */
    public CompletableFuture<SeriesAssets> whole(CaseSeries series) {
        return kept(series).thenApply(KeptAssets::assets);
    }

    /** What there is of a series so far: at least thumbnail and preview. */
    public CompletableFuture<SeriesAssets> soFar(CaseSeries series) {
        return earliest(series).thenApply(KeptAssets::assets);
    }

    /** One part by its hash; empty where the series has none of that name. */
    public CompletableFuture<Optional<AssetBytes>> part(CaseSeries series, String hash) {
        return earliest(series)
                .thenCompose(early ->
                        early.bytes(hash).isPresent() ? CompletableFuture.completedFuture(early) : kept(series))
                .thenApply(all -> all.bytes(hash));
    }

    private CompletableFuture<KeptAssets> earliest(CaseSeries series) {
        CompletableFuture<KeptAssets> whole = kept(series);
        CompletableFuture<KeptAssets> first = firstLooks.get(series.digest());
        return whole.isDone() || first == null ? whole : whole.applyToEither(first, either -> either);
    }

    private CompletableFuture<KeptAssets> kept(CaseSeries series) {
        String digest = series.digest();
        return kept.get(digest, () -> find(series)).thenCompose(found -> {
            if (found.isWhole()) {
                return CompletableFuture.completedFuture(found);
            }
            kept.forget(digest);
            return kept.get(digest, () -> find(series));
        });
    }

    private CompletableFuture<KeptAssets> find(CaseSeries series) {
        String digest = series.digest();
        CompletableFuture<Optional<SeriesAssets>> onDisk = threads.submit(() -> folder.load(digest));
        CompletableFuture<KeptAssets> first = new CompletableFuture<>();
        firstLooks.put(digest, first);
        return onDisk.thenCompose(here -> here.map(assets ->
                                CompletableFuture.completedFuture(new KeptAssets(assets, folder.of(digest), Map.of())))
                        .orElseGet(() -> volumes.of(series).thenCompose(volume -> make(digest, volume, first))))
                .whenComplete((done, failure) -> firstLooks.remove(digest, first));
    }

    private CompletableFuture<KeptAssets> make(
            String digest, CtVolume volume, CompletableFuture<KeptAssets> firstLook) {
        return making.firstLook(volume)
                .thenCompose(first -> {
                    firstLook.complete(new KeptAssets(first.assets(), folder.of(digest), first.bytes()));
                    return making.whole(volume, first);
                })
                .thenCompose(made -> threads.submit(() -> keep(digest, made)));
    }

    private KeptAssets keep(String digest, AssetMaking.Made made) {
        boolean saved = folder.save(digest, made.assets(), made.bytes());
        return new KeptAssets(made.assets(), folder.of(digest), saved ? Map.of() : made.bytes());
    }
}
