package org.consilium.model.network;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Named arrays of numbers: all that is kept of trained networks, fitted scalings and calibrations.
 *
 * <p>The file holds the word {@code CNSL}, a version, and for each array its name, length and 32-bit numbers, big endian.
 * There is nothing in it that could be executed, and the shape of the networks is code.
 */
public final class Weights {
    private static final int MAGIC = 0x434e534c;
    private static final int VERSION = 1;
    private static final int LARGEST = 4_000_000;

    private final Map<String, float[]> arrays = new LinkedHashMap<>();

    /** Adds or replaces one array. */
    public void put(String name, float... values) {
        arrays.put(name, values.clone());
    }

    /** One array, shared: read only. */
    public float[] get(String name) {
        float[] values = arrays.get(name);
        if (values == null) {
            throw new IllegalArgumentException("the weights hold " + arrays.keySet() + ", not " + name);
        }
        return values;
    }

    public boolean has(String name) {
        return arrays.containsKey(name);
    }

    /** The names of all arrays, in the order in which they were added. */
    public Set<String> names() {
        return Collections.unmodifiableSet(arrays.keySet());
    }

    /** Takes over all arrays of other weights; refuses a name that is there already. */
    public void addAll(Weights other) {
        for (String name : other.names()) {
            if (arrays.putIfAbsent(name, other.get(name)) != null) {
                throw new IllegalArgumentException("array " + name + " comes twice");
            }
        }
    }

    /** Writes the file; the order of arrays is the order in which they were added. */
    public void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(target);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(arrays.size());
        for (Map.Entry<String, float[]> each : arrays.entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            for (float value : each.getValue()) {
                out.writeFloat(value);
            }
        }
        out.flush();
    }

    /** Reads the file; refuses anything that is not exactly such a file. */
    public static Weights parse(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not a weights file of version " + VERSION);
            }
            Weights weights = new Weights();
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                readArray(in, weights);
            }
            if (in.read() >= 0) {
                throw new IOException("bytes after the last of " + count + " arrays");
            }
            return weights;
        }
    }

    public static Weights parse(InputStream in) throws IOException {
        return parse(in.readAllBytes());
    }

    private static void readArray(DataInputStream in, Weights weights) throws IOException {
        String name = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("an array holds 0 to " + LARGEST + " numbers, not " + length);
        }
        float[] values = new float[length];
        for (int k = 0; k < length; k++) {
            values[k] = in.readFloat();
            if (!Float.isFinite(values[k])) {
                throw new IOException("array " + name + " holds a number that is not finite");
            }
        }
        weights.arrays.put(name, values);
    }
}
