package org.consilium.intake.adapter.imaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.consilium.dicom.volume.PatientPoint;
import org.consilium.intake.CaseBook;
import org.consilium.intake.CaseId;
import org.consilium.intake.CaseSeries;
import org.consilium.intake.PlacePictures;

/** Draws places from the packed slabs around them, and keeps what it drew beside the series' other assets. */
@ApplicationScoped
class PlaceDrawing implements PlacePictures {
    private final CaseBook book;
    private final AssetShelf shelf;
    private final AssetFolder folder;

    PlaceDrawing(CaseBook book, AssetShelf shelf, AssetFolder folder) {
        this.book = book;
        this.shelf = shelf;
        this.folder = folder;
    }

    @Override
    public Optional<PlacePicture> of(CaseId id, PatientPoint place) {
        return book.primary(id).flatMap(series -> of(series, place));
    }

    private Optional<PlacePicture> of(CaseSeries series, PatientPoint place) {
        String name = Sha256.of(String.format(Locale.ROOT, "%.1f %.1f %.1f", place.xMm(), place.yMm(), place.zMm())
                        .getBytes(StandardCharsets.US_ASCII))
                + ".png";
        return folder.picture(series.digest(), name)
                .or(() -> drawn(series, place, name))
                .map(png -> new PlacePicture(Sha256.of(png), png));
    }

    private Optional<byte[]> drawn(CaseSeries series, PatientPoint place, String name) {
        SeriesAssets assets = BoundedCache.await(
                shelf.whole(series), failure -> new IllegalStateException("the series cannot be packed", failure));
        if (!assets.grid().contains(place)) {
            return Optional.empty();
        }
        byte[] png = PlaceCuts.draw(new SlabVoxels(assets, part -> bytes(series, part)), place);
        folder.savePicture(series.digest(), name, png);
        return Optional.of(png);
    }

    private byte[] bytes(CaseSeries series, SeriesAssets.Slab slab) {
        SeriesAssets assets = BoundedCache.await(
                shelf.whole(series), failure -> new IllegalStateException("the series cannot be packed", failure));
        AssetBytes volume = BoundedCache.await(
                        shelf.part(series, assets.volume().orElseThrow().part().hash()),
                        failure -> new IllegalStateException("the series cannot be packed", failure))
                .orElseThrow();
        return volume.read(slab.offset(), slab.bytes());
    }
}
