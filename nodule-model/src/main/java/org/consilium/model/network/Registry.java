package org.consilium.model.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.consilium.model.ModelRefusal;

/**
 * Which weights may be loaded: {@code /model/registry.txt} names models, the active one first, and for each the files its
 * networks are filled from with their SHA-256.
 *
 * <pre>
 * model consilium-nodule-1
 * SHA-256 border border-1.weights
 * SHA-256 rating rating-1.weights
 * </pre>
 *
 * <p>The digest of a file is checked before a single number of it is read. Models may share files, so that a part can be
 * trained anew, or taken back, without the others.
 */
public final class Registry {
    private static final String LIST = "/model/registry.txt";

    private Registry() {}

    /** One file of a model, and what it is for. */
    public record Part(String sha256, String role, String resource) {
        public Part {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "a registered SHA-256 has 64 hexadecimal digits, not \"" + sha256 + "\"");
            }
        }
    }

    /** One model and its files. */
    public record Entry(String modelId, List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
            long roles = parts.stream().map(Part::role).distinct().count();
            if (parts.isEmpty() || roles < parts.size()) {
                throw new IllegalArgumentException("model " + modelId + " needs at least one file and one file a role");
            }
        }

        /** One digest for all of them: that of the lines "SHA-256 role", in order of role. */
        public String sha256() {
            StringBuilder lines = new StringBuilder();
            parts.stream()
                    .map(part -> part.role() + " " + part.sha256() + "\n")
                    .sorted()
                    .forEach(lines::append);
            return Registry.sha256(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** All models, the active one first. */
    public static List<Entry> entries() {
        return parse(new String(resource(LIST), StandardCharsets.UTF_8));
    }

    static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        String model = "";
        List<Part> parts = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String[] words = line.strip().split(" +", -1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (words.length == 2 && words[0].equals("model")) {
                finish(model, parts, entries);
                model = words[1];
            } else if (words.length == 3 && !model.isEmpty()) {
                parts.add(new Part(words[0], words[1], words[2]));
            } else {
                throw new IllegalArgumentException(
                        "a registry line is \"model ID\" or \"SHA-256 role file\" below it, not \"" + line + "\"");
            }
        }
        finish(model, parts, entries);
        return entries;
    }

    private static void finish(String model, List<Part> parts, List<Entry> entries) {
        if (!model.isEmpty()) {
            entries.add(new Entry(model, parts));
            parts.clear();
        }
    }

    /** The active model. */
    public static Entry active() {
        List<Entry> entries = entries();
        if (entries.isEmpty()) {
            throw new ModelRefusal("no weights are registered in " + LIST);
        }
        return entries.get(0);
    }

    /** The model of a name; absent when it is not registered. */
    public static Optional<Entry> named(String modelId) {
        return entries().stream()
                .filter(entry -> entry.modelId().equals(modelId))
                .findFirst();
    }

    /** Reads a registered model's weights from the class path; refuses bytes with another digest. */
    public static Weights load(Entry entry) {
        Weights all = new Weights();
        for (Part part : entry.parts()) {
            all.addAll(load(part, resource("/model/" + part.resource())));
        }
        return all;
    }

    static Weights load(Part part, byte[] bytes) {
        String digest = sha256(bytes);
        if (!digest.equals(part.sha256())) {
            throw new ModelRefusal(part.resource() + " has the digest " + digest + ", registered is " + part.sha256());
        }
        try {
            return Weights.parse(bytes);
        } catch (IOException broken) {
            throw new ModelRefusal(part.resource() + " cannot be read", broken);
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
