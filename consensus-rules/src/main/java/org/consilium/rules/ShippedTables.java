package org.consilium.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that travel with this module, by their folders under {@code /rules}. */
public final class ShippedTables {
    private static final String ROOT = "/rules/";

    private ShippedTables() {}

    /** Folders of all tables, for example {@code fleischner-2017/solid}. */
    public static List<String> folders() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8).lines().toList();
    }

    /** DMN bytes of all tables in the order of {@link #folders()}. */
    public static List<byte[]> files() {
        return folders().stream().map(folder -> bytes(folder + "/table.dmn")).toList();
    }

    /** Bytes of one file of a table's folder: {@code table.dmn}, {@code cases.csv} or {@code SOURCE.md}. */
    public static byte[] bytes(String path) {
        try (InputStream stream = ShippedTables.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no shipped file " + path);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
