package org.consilium.rules.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** The types that a file defines for itself, each resting on one of the plain ones. */
final class Types {
    private static final int DEEPEST = 10;

    private final Map<String, Element> items = new HashMap<>();

    Types(Element definitions) {
        Elements.children(definitions, "itemDefinition").forEach(item -> items.put(item.getAttribute("name"), item));
    }

    /** The plain type below a reference, without its prefix and in lower case. */
    String base(String reference) {
        String type = reference;
        for (int depth = 0; depth < DEEPEST && items.containsKey(type); depth++) {
            type = below(items.get(type));
        }
        return type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    /** The allowed values that the type or one below it states. */
    Optional<String> allowed(String reference) {
        String type = reference;
        for (int depth = 0; depth < DEEPEST && items.containsKey(type); depth++) {
            List<String> values = Elements.texts(items.get(type), "allowedValues");
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                return Optional.of(values.get(0));
            }
            type = below(items.get(type));
        }
        return Optional.empty();
    }

    private static String below(Element item) {
        return Elements.children(item, "typeRef").stream()
                .map(type -> String.valueOf(type.getTextContent()).strip())
                .findFirst()
                .orElse(Elements.children(item, "itemComponent").isEmpty() ? "" : "structure");
    }
}
