package org.consilium.dicom.core;

import java.util.Set;

/**
 * Which elements of a dataset a parser keeps; over the others it only walks.
 *
 * @param everything whether it keeps all of them, whatever the tags
 * @param tags what is kept otherwise, as long as it is short
 */
record Selection(boolean everything, Set<Integer> tags) {
    static final Selection EVERYTHING = new Selection(true, Set.of());
    private static final long LONGEST_KEPT = 4096;

    static Selection of(Set<Integer> tags) {
        return new Selection(false, tags);
    }

    boolean names(int tag) {
        return everything || tags.contains(tag);
    }

    /** A value of undefined length is longer than any limit. */
    boolean keeps(ElementHeader header) {
        return everything || header.length() <= LONGEST_KEPT && tags.contains(header.tag());
    }
}
