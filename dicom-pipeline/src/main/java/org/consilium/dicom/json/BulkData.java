package org.consilium.dicom.json;

import java.util.Optional;
import org.consilium.dicom.DataElement;

/** Decides which values stay out of the JSON and where they can be fetched instead. */
@FunctionalInterface
public interface BulkData {
    /** Longest value that {@link #SHORT_INLINE} writes inline, in bytes. */
    long INLINE_BYTES = 64 << 10;

    /** Writes short values inline and leaves others, pixel data among them, without a place to fetch them from. */
    BulkData SHORT_INLINE =
            element -> Optional.of("").filter(none -> element.value().size() > INLINE_BYTES);

    /** The URI for a binary value; an empty string leaves the value out; nothing writes it inline. */
    Optional<String> uriOf(DataElement element);
}
