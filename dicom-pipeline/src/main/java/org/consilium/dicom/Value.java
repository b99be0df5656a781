package org.consilium.dicom;

import java.util.Arrays;
import java.util.List;

/** What a data element holds. */
public sealed interface Value permits Value.Bytes, Value.Items, Value.Fragments, Value.Skipped {
    /** Number of bytes that the value occupies, without its header; items count as their number. */
    long size();

    /**
     * Plain bytes, little endian whatever the file was, padding included.
     *
     * @param bytes shared, not copied: read only
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Bytes(byte[] bytes) implements Value {
        /** No value at all. */
        public static final Bytes EMPTY = new Bytes(new byte[0]);

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        /** The length only: a value may be a patient's. */
        @Override
        public String toString() {
            return bytes.length + " bytes";
        }
    }

    /** The items of a sequence, in order. */
    record Items(List<Attributes> items) implements Value {
        @Override
        public long size() {
            return items.size();
        }
    }

    /**
     * Encapsulated pixel data (PS3.5 section A.4).
     *
     * @param offsets the basic offset table's entries, may be empty
     * @param fragments the fragments in order, shared: read only
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fragments(long[] offsets, List<byte[]> fragments) implements Value {
        @Override
        public long size() {
            long total = 0;
            for (byte[] fragment : fragments) {
                total += fragment.length;
            }
            return total;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fragments that && Arrays.deepEquals(fragments.toArray(), that.fragments.toArray());
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(fragments.toArray());
        }

        @Override
        public String toString() {
            return fragments.size() + " fragments";
        }
    }

    /**
     * A value left where it was because the reader was not asked for it.
     *
     * @param offset where the value starts in the dataset's bytes as they were read (after inflating)
     * @param size its length in bytes, or -1 where it is encapsulated
     */
    record Skipped(long offset, long size) implements Value {}
}
