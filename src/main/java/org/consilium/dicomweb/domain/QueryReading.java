package org.consilium.dicomweb.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.dicom.DataDictionary;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.problem.Refusal;

/** Reads the parameters of a search (PS3.18 8.3.4). */
public final class QueryReading {
    private static final Set<String> NOT_KEYS =
            Set.of("limit", "offset", "includefield", "fuzzymatching", "accept", "charset", "orderby");

    private final SearchLevel level;
    private final int mostResults;
    private final List<MatchKey> keys = new ArrayList<>();
    private final List<String> modalities = new ArrayList<>();
    private final Set<Integer> included = new HashSet<>();
    private boolean everything;
    private int ignored;

    private QueryReading(SearchLevel level, int mostResults) {
        this.level = level;
        this.mostResults = mostResults;
    }

    /**
     * @param parameters decoded names and values
     * @param mostResults what a limit is cut to
     * @throws Refusal {@code invalid-input} where a value cannot be meant
     */
    public static SearchQuery read(
            SearchLevel level,
            Optional<String> study,
            Optional<String> series,
            Map<String, List<String>> parameters,
            int mostResults) {
        QueryReading reading = new QueryReading(level, mostResults);
        parameters.forEach(reading::take);
        return reading.query(study, series, parameters);
    }

    private SearchQuery query(Optional<String> study, Optional<String> series, Map<String, List<String>> parameters) {
        int limit = Math.min(mostResults, number(parameters, "limit", mostResults));
        boolean fuzzy = Boolean.parseBoolean(first(parameters, "fuzzymatching").orElse("false"));
        return new SearchQuery(
                level,
                study,
                series,
                keys,
                modalities,
                included,
                everything,
                limit,
                number(parameters, "offset", 0),
                fuzzy,
                ignored);
    }

    private void take(String name, List<String> values) {
        if (name.toLowerCase(Locale.ROOT).equals("includefield")) {
            values.stream().flatMap(value -> Arrays.stream(value.split(","))).forEach(this::include);
        } else if (!NOT_KEYS.contains(name.toLowerCase(Locale.ROOT))) {
            values.forEach(value -> key(name, value));
        }
    }

    private void include(String field) {
        if (field.equalsIgnoreCase("all")) {
            everything = true;
            return;
        }
        List<Integer> path = path(field);
        if (path.isEmpty()) {
            throw Refusal.invalid("includefield", "all, or keywords or tags of attributes");
        }
        included.add(path.get(0));
    }

    private void key(String name, String value) {
        List<Integer> path = path(name);
        if (path.isEmpty()) {
            ignored++;
            return;
        }
        if (value.isEmpty() || value.equals("*")) {
            included.add(path.get(0)); // universal matching: asks to be told (PS3.4 C.2.2.2.3)
            return;
        }
        int tag = path.get(path.size() - 1);
        VR vr = DataDictionary.vrOf(tag);
        if (tag == Tag.ModalitiesInStudy || (tag == Tag.Modality && level == SearchLevel.STUDY)) {
            modalities.addAll(List.of(value.split("[,\\\\]")));
        } else if (vr == VR.SQ || vr.kind() == VR.Kind.BULK) {
            ignored++;
        } else {
            keys.add(new MatchKey(path, vr, value));
        }
    }

    /** Tags of {@code keyword}, {@code ggggeeee} or two of them joined by a dot; empty where it names no attribute. */
    private static List<Integer> path(String name) {
        List<Integer> path = new ArrayList<>();
        for (String step : name.split("\\.", 3)) {
            Optional<Integer> tag = tag(step);
            if (tag.isEmpty() || path.size() == 2) {
                return List.of();
            }
            path.add(tag.get());
        }
        boolean nested = path.size() == 2;
        return nested && DataDictionary.vrOf(path.get(0)) != VR.SQ ? List.of() : path;
    }

    private static Optional<Integer> tag(String name) {
        if (name.matches("[0-9A-Fa-f]{8}")) {
            int tag = Integer.parseUnsignedInt(name, 16);
            return DataDictionary.find(tag).map(known -> tag);
        }
        return DataDictionary.tagOf(name);
    }

    private static int number(Map<String, List<String>> parameters, String name, int otherwise) {
        return first(parameters, name)
                .map(text -> {
                    if (!text.matches("\\d{1,9}")) {
                        throw Refusal.invalid(name, "a whole number from 0 on");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(otherwise);
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }
}
