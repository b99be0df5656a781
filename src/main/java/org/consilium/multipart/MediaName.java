package org.consilium.multipart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A media type with parameters, as headers write it (RFC 9110 8.3.1), and lists of them. */
public record MediaName(String name, Map<String, String> parameters) {
    public MediaName {
        parameters = Map.copyOf(parameters);
    }

    /** Reads a list of media types; commas and semicolons in quotes count as text. What is no media type is left out. */
    public static List<MediaName> list(String header) {
        List<MediaName> types = new ArrayList<>();
        for (String each : split(header, ',')) {
            MediaName type = one(each);
            if (type.name().matches("[a-z0-9.+*!#$&^_-]+/[a-z0-9.+*!#$&^_-]+")) {
                types.add(type);
            }
        }
        return types;
    }

    /** Reads one media type; the name is empty text where there is none. */
    public static MediaName one(String header) {
        List<String> parts = split(header, ';');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : parts.subList(Math.min(1, parts.size()), parts.size())) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = unquoted(part.substring(equals + 1).strip());
                parameters.putIfAbsent(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), value);
            }
        }
        String name = parts.isEmpty() ? "" : parts.get(0).strip().toLowerCase(Locale.ROOT);
        return new MediaName(name, parameters);
    }

    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter));
    }

    /** How much it is wanted, 0 to 1; 1 where not said. */
    public double quality() {
        String text = parameters.getOrDefault("q", "1");
        return text.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(text) : 1;
    }

    /** Whether this, which may hold asterisks, allows another name. */
    public boolean allows(String other) {
        return name.equals("*/*")
                || name.equals(other)
                || (name.endsWith("/*") && other.startsWith(name.substring(0, name.length() - 1)));
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replace("\\", "") : value;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            quoted ^= each == '"';
            if (each == separator && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(each);
            }
        }
        parts.add(part.toString());
        return parts;
    }
}
