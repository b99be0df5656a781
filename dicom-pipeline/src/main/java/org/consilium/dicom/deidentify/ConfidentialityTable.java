package org.consilium.dicom.deidentify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PS3.15 table E.1-1, loaded once from the fact table beside this class; private attributes have no row here. */
final class ConfidentialityTable {
    private static final ConfidentialityTable STANDARD = load();

    private final Map<Integer, Row> single = new HashMap<>(1000);
    private final List<Repeating> repeating = new ArrayList<>();

    private ConfidentialityTable() {}

    /**
     * What the profile and two of its options ask to do with an attribute.
     *
     * @param action of the Basic Profile as the standard writes it, {@code X/Z/D} for instance
     * @param keepsModifiedDates whether Retain Longitudinal Temporal Information with Modified Dates has another action
     * @param cleansDescriptors whether Clean Descriptors has another action
     */
    record Row(String action, boolean keepsModifiedDates, boolean cleansDescriptors) {
        /** X removed, Z empty, D a dummy value, U another UID. */
        boolean allows(char letter) {
            return action.indexOf(letter) >= 0;
        }
    }

    private record Repeating(int value, int mask, Row row) {}

    /** The row of an attribute; absent where the profile lets it stay. */
    static Optional<Row> row(int tag) {
        Row row = STANDARD.single.get(tag);
        return row != null ? Optional.of(row) : STANDARD.repeatingRow(tag);
    }

    private Optional<Row> repeatingRow(int tag) {
        return repeating.stream()
                .filter(candidate -> (tag & candidate.mask) == candidate.value)
                .map(Repeating::row)
                .findFirst();
    }

    private static ConfidentialityTable load() {
        ConfidentialityTable table = new ConfidentialityTable();
        InputStream facts = ConfidentialityTable.class.getResourceAsStream("confidentiality.txt");
        if (facts == null) {
            throw new IllegalStateException("the table confidentiality.txt is missing from the class path");
        }
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(facts, StandardCharsets.US_ASCII))) {
            rows.lines().filter(row -> !row.startsWith("#")).forEach(table::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return table;
    }

    private void add(String line) {
        String[] fields = line.split("\\|", -1);
        Row row = new Row(fields[1], !fields[2].isEmpty(), !fields[3].isEmpty());
        int value = Integer.parseUnsignedInt(fields[0].replace('x', '0'), 16);
        if (fields[0].indexOf('x') < 0) {
            single.put(value, row);
        } else {
            String mask = fields[0].replaceAll("[^x]", "f").replace('x', '0');
            repeating.add(new Repeating(value, Integer.parseUnsignedInt(mask, 16), row));
        }
    }
}
