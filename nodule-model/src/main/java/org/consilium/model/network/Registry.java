package org.consilium.model.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.consilium.model.ModelRefusal;

/**
 * Which weights may be loaded: one line an entry in {@code /model/registry.txt}, "SHA-256 model-id resource", the active
 * one first.
 *
 * <p>The digest of a file is checked before a single number of it is read.
 */
public final class Registry {
    private static final String LIST = "/model/registry.txt";

    private Registry() {}

    /** One line of the registry. */
    public record Entry(String sha256, String modelId, String resource) {
        public Entry {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "a registered SHA-256 has 64 hexadecimal digits, not \"" + sha256 + "\"");
            }
        }
    }

    /** All entries, the active one first. */
    public static List<Entry> entries() {
        return parse(new String(resource(LIST), StandardCharsets.UTF_8));
    }

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] parts = line.strip().split(" +", -1);
            if (parts.length == 3 && !line.startsWith("#")) {
                entries.add(new Entry(parts[0], parts[1], parts[2]));
            }
        }
        return entries;
    }

    /** The active entry. */
    public static Entry active() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            throw new ModelRefusal("no weights are registered in " + LIST);
        }
        return entries.get(0);
    }

    /** Reads registered weights from the class path; refuses bytes with another digest. */
    public static Weights load(Entry entry) {
        return load(entry, resource("/model/" + entry.resource()));
    }

    static Weights load(Entry entry, byte[] bytes) {
        String digest = sha256(bytes);
        if (!digest.equals(entry.sha256())) {
            throw new ModelRefusal("weights of " + entry.modelId() + " have the digest " + digest + ", registered is "
                    + entry.sha256());
        }
        try {
            return Weights.parse(bytes);
        } catch (IOException broken) {
            throw new ModelRefusal("weights of " + entry.modelId() + " cannot be read", broken);
        }
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream in = Registry.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new ModelRefusal("the class path has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new ModelRefusal("cannot read " + name, broken);
        }
    }
}
