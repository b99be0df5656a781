package org.consilium.dicom;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Elements in ascending order of their unsigned tags; appending in order, as parsing does, costs nothing extra. */
final class ElementTable {
    private static final int FIRST_CAPACITY = 12;

    /** Empty at first: an item costs eight bytes to send and must not cost hundreds to receive. */
    private int[] tags = {};

    private @Nullable DataElement[] elements = {};
    private int size;

    int size() {
        return size;
    }

    @Nullable
    DataElement get(int tag) {
        int index = indexOf(tag);
        return index < 0 ? null : elements[index];
    }

    void put(DataElement element) {
        int index = indexOf(element.tag());
        if (index >= 0) {
            elements[index] = element;
            return;
        }
        insert(-index - 1, element);
    }

    boolean remove(int tag) {
        int index = indexOf(tag);
        if (index < 0) {
            return false;
        }
        System.arraycopy(tags, index + 1, tags, index, size - index - 1);
        System.arraycopy(elements, index + 1, elements, index, size - index - 1);
        elements[--size] = null;
        return true;
    }

    Iterator<DataElement> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public DataElement next() {
                DataElement element = next < size ? elements[next] : null;
                if (element == null) {
                    throw new NoSuchElementException();
                }
                next++;
                return element;
            }
        };
    }

    private void insert(int index, DataElement element) {
        if (size == tags.length) {
            int capacity = Math.max(FIRST_CAPACITY, size * 2);
            tags = Arrays.copyOf(tags, capacity);
            elements = Arrays.copyOf(elements, capacity);
        }
        System.arraycopy(tags, index, tags, index + 1, size - index);
        System.arraycopy(elements, index, elements, index + 1, size - index);
        tags[index] = element.tag() ^ Integer.MIN_VALUE;
        elements[index] = element;
        size++;
    }

    /** Tags are kept with their top bit turned, so that signed comparison orders them as unsigned. */
    private int indexOf(int tag) {
        int key = tag ^ Integer.MIN_VALUE;
        if (size == 0 || key > tags[size - 1]) {
            return -size - 1;
        }
        return Arrays.binarySearch(tags, 0, size, key);
    }
}
