package org.consilium.model.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A gzip-compressed NumPy array of whole numbers, last index fastest.
 *
 * @param shape length of each dimension
 * @param values the numbers; bytes are widened
 */
record NpyArray(int[] shape, short[] values) {
    private static final Pattern HEADER =
            Pattern.compile("'descr': '([<|][iu][12])'.*'fortran_order': False.*'shape': \\(([0-9, ]+)\\)");

    static NpyArray read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            bytes = in.readAllBytes();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = buffer.getShort(8) & 0xffff;
        String header = new String(bytes, 10, headerBytes, StandardCharsets.US_ASCII);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.find()) {
            throw new IOException("only C-ordered 8 and 16 bit whole numbers are read, not " + header.strip());
        }
        int[] shape = Arrays.stream(matcher.group(2).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        boolean wide = matcher.group(1).endsWith("2");
        int count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        short[] values = new short[count];
        for (int i = 0; i < count; i++) {
            int at = 10 + headerBytes + (wide ? 2 * i : i);
            values[i] = wide ? buffer.getShort(at) : (short) (buffer.get(at) & 0xff);
        }
        return new NpyArray(shape, values);
    }

    /** A copy of the values of one entry along the first dimension. */
    short[] entry(int index) {
        int size = values.length / shape[0];
        return Arrays.copyOfRange(values, index * size, (index + 1) * size);
    }
}
