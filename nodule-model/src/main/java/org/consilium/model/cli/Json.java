package org.consilium.model.cli;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes maps, lists, records, numbers and text as indented JSON. */
final class Json {
    private Json() {}

    static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out, "");
        return out.append('\n').toString();
    }

    private static void write(Object value, StringBuilder out, String indent) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map, out, indent);
        } else if (value instanceof Collection<?> list) {
            writeList(list, out, indent);
        } else if (value instanceof Optional<?> optional) {
            write(optional.isPresent() ? optional.get() : "", out, indent);
        } else if (value instanceof Record each) {
            writeMap(components(each), out, indent);
        } else if (value instanceof Double number) {
            out.append(Double.isFinite(number) ? Double.toString(Math.round(number * 1e6) / 1e6) : "null");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            quote(value.toString(), out);
        }
    }

    /** A record as a map; absent parts are left out. */
    static Map<String, Object> components(Record value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            try {
                Object part = component.getAccessor().invoke(value);
                if (!(part instanceof Optional<?> optional) || optional.isPresent()) {
                    map.put(component.getName(), part);
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalArgumentException("only public records can be written", unreadable);
            }
        }
        return map;
    }

    private static void writeMap(Map<?, ?> map, StringBuilder out, String indent) {
        String separator = "{\n";
        for (Map.Entry<?, ?> each : map.entrySet()) {
            out.append(separator).append(indent).append("  ");
            quote(String.valueOf(each.getKey()), out);
            out.append(": ");
            write(each.getValue(), out, indent + "  ");
            separator = ",\n";
        }
        out.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
    }

    private static void writeList(Collection<?> list, StringBuilder out, String indent) {
        String separator = "[\n";
        for (Object each : list) {
            out.append(separator).append(indent).append("  ");
            write(each, out, indent + "  ");
            separator = ",\n";
        }
        out.append(list.isEmpty() ? "[]" : "\n" + indent + "]");
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
