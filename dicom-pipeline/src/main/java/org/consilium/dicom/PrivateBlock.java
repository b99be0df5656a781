package org.consilium.dicom;

import java.util.OptionalInt;

/** Finds private attributes by their creator (PS3.5 section 7.8.1). */
public final class PrivateBlock {
    private static final int FIRST = 0x10;
    private static final int LAST = 0xFF;

    private PrivateBlock() {}

    /**
     * The tag under which a private attribute stands in a dataset.
     *
     * @param creator the private creator's name
     * @param tag group and the element's low byte, for instance {@code 0x00191002} or {@code 0x00190002}
     */
    public static OptionalInt resolve(Attributes dataset, String creator, int tag) {
        int group = tag & 0xFFFF0000;
        for (int block = FIRST; block <= LAST; block++) {
            if (dataset.getString(group | block).filter(creator::equals).isPresent()) {
                return OptionalInt.of(group | block << 8 | tag & 0xFF);
            }
        }
        return OptionalInt.empty();
    }
}
