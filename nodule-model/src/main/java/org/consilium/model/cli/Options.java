package org.consilium.model.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after a command: {@code --name value} pairs and at most one plain word. */
final class Options {
    private final Map<String, String> named = new LinkedHashMap<>();
    private String plain = "";

    /** Refuses names that the command does not know and names without a value. */
    Options(List<String> words, List<String> known) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                plain = word;
            } else if (!known.contains(word)) {
                throw new IllegalArgumentException("unknown option " + word + ", known are " + known);
            } else if (i + 1 == words.size()) {
                throw new IllegalArgumentException(word + " needs a value");
            } else {
                named.put(word, words.get(++i));
            }
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(named.get(name));
    }

    Optional<Path> path(String name) {
        return value(name).map(Path::of);
    }

    Path required(String name) {
        return path(name).orElseThrow(() -> new IllegalArgumentException(name + " is needed"));
    }

    Path plain(String what) {
        if (plain.isBlank()) {
            throw new IllegalArgumentException(what + " is needed");
        }
        return Path.of(plain);
    }
}
