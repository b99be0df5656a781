package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Counts the tile-parts of a JPEG 2000 codestream: an image is whole when every tile has all of its own (ISO/IEC 15444-1 A.4.2). */
final class Jpeg2000Tiles {
    private final int[] seen;
    private final int[] announced;

    /** @param tiles how many tiles the image is divided into */
    Jpeg2000Tiles(int tiles) {
        this.seen = new int[tiles];
        this.announced = new int[tiles];
    }

    /**
     * One tile-part.
     *
     * @param tile its tile, Isot
     * @param parts how many its tile has, TNsot, 0 where it does not say
     */
    void part(int tile, int parts) throws DicomRefusal {
        if (tile >= seen.length) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a tile-part is of a tile that the image does not have");
        }
        seen[tile]++;
        announced[tile] = Math.max(announced[tile], parts);
    }

    /** @param ended whether the end marker stands where it should; without it nothing may be left to assumption */
    void requireWhole(boolean ended) throws DicomRefusal {
        for (int tile = 0; tile < seen.length; tile++) {
            boolean whole = announced[tile] == 0 ? ended && seen[tile] > 0 : seen[tile] >= announced[tile];
            if (!whole) {
                throw new DicomRefusal(
                        Code.TRUNCATED_PIXELS,
                        "tile " + tile + " of " + seen.length + " has " + seen[tile] + " of its tile-parts");
            }
        }
    }
}
