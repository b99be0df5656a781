package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.consilium.dicom.receive.ContentHash;
import org.consilium.dicom.receive.InstanceStore;
import org.consilium.dicom.volume.CtVolume;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseSeries;

/** Volumes of series, loaded once and shared. */
@ApplicationScoped
public class SeriesVolumes {
    private final CaseBook book;
    private final InstanceStore store;
    private final SeriesReader reader;
    private final ImagingThreads threads;
    private final BoundedCache<String, CtVolume> volumes;

    SeriesVolumes(
            CaseBook book, InstanceStore store, SeriesReader reader, ImagingThreads threads, ImagingSettings settings) {
        this.book = book;
        this.store = store;
        this.reader = reader;
        this.threads = threads;
        this.volumes = new BoundedCache<>(settings.cacheBytes(), volume -> 2L * volume.hounsfield().length);
    }

    /** The volume of a series; made on the imaging threads where it is not at hand. */
    public CompletableFuture<CtVolume> of(CaseSeries series) {
        return of(series.digest(), () -> book.hashes(series.id()));
    }

    /** The volume of the files with these content hashes, known by the digest over them. */
    CompletableFuture<CtVolume> of(String digest, Supplier<List<String>> hashes) {
        return volumes.get(digest, () -> {
            List<Path> files = hashes.get().stream()
                    .map(hash -> store.pathOf(new ContentHash(hash)))
                    .toList();
            return threads.submit(() -> reader.read(files));
        });
    }

    /** Keeps a volume that was just made, so that the first reader need not wait. */
    public void remember(String digest, CtVolume volume) {
        volumes.put(digest, volume);
    }
}
