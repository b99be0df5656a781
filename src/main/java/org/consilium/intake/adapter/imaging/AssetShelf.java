package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.consilium.intake.CaseSeries;

/** The assets of series, made once and kept; made again where they were lost. */
@ApplicationScoped
public class AssetShelf {
    private final SeriesVolumes volumes;
    private final AssetMaking making;
    private final AssetFolder folder;
    private final ImagingThreads threads;
    private final BoundedCache<String, KeptAssets> kept;

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

    /** What there is of a series. */
    public CompletableFuture<SeriesAssets> of(CaseSeries series) {
        return kept(series).thenApply(KeptAssets::assets);
    }

    /** One part by its hash; empty where the series has none of that name. */
    public CompletableFuture<Optional<AssetBytes>> part(CaseSeries series, String hash) {
        return kept(series)
                .thenApply(all -> all.assets()
                        .part(hash)
                        .map(part -> new AssetBytes(
                                part, Optional.ofNullable(all.memory().get(hash)), all.file(part))));
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
        return threads.submit(() -> folder.load(series.digest()))
                .thenCompose(here -> here.map(assets -> CompletableFuture.completedFuture(
                                new KeptAssets(assets, folder.of(series.digest()), Map.of())))
                        .orElseGet(() ->
                                volumes.of(series).thenCompose(making::of).thenApply(made -> keep(series, made))));
    }

    private KeptAssets keep(CaseSeries series, AssetMaking.Made made) {
        boolean saved = folder.save(series.digest(), made.assets(), made.bytes());
        return new KeptAssets(made.assets(), folder.of(series.digest()), saved ? Map.of() : made.bytes());
    }
}
