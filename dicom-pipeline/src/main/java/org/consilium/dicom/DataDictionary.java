package org.consilium.dicom;

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

/** The standard's registry of attributes (PS3.6), loaded once from the fact table beside this class. */
public final class DataDictionary {
    private static final DataDictionary STANDARD = load();

    private final Map<Integer, Entry> single = new HashMap<>(10_000);
    private final List<Repeating> repeating = new ArrayList<>();
    private final Map<String, Integer> byKeyword = new HashMap<>(10_000);

    private DataDictionary() {}

    /**
     * One registered attribute.
     *
     * @param vrs the representations it may have, the most usual first
     * @param multiplicity as the standard writes it: {@code 1}, {@code 1-n}, {@code 2-2n}
     */
    public record Entry(List<VR> vrs, String multiplicity, String keyword, String name, boolean retired) {}

    private record Repeating(int value, int mask, Entry entry) {}

    public static Optional<Entry> find(int tag) {
        return Optional.ofNullable(STANDARD.single.get(tag)).or(() -> STANDARD.findRepeating(tag));
    }

    /** The representation to assume where none is written (PS3.5 sections 6.2.2, 7.1.2 and 7.8.1). */
    public static VR vrOf(int tag) {
        Entry entry = STANDARD.single.get(tag);
        if (entry != null) {
            return usual(entry);
        }
        int element = tag & 0xFFFF;
        if (element == 0) {
            return VR.UL;
        }
        if ((tag & 0x10000) != 0) {
            return element >= 0x10 && element <= 0xFF ? VR.LO : VR.UN;
        }
        return STANDARD.findRepeating(tag).map(DataDictionary::usual).orElse(VR.UN);
    }

    /** Of bytes or words, words: so PS3.5 section A.1 has it where no representation is written. */
    private static VR usual(Entry entry) {
        VR first = entry.vrs().get(0);
        return first == VR.OB && entry.vrs().contains(VR.OW) ? VR.OW : first;
    }

    /** Whether it holds pixel values and is therefore signed exactly where the pixels are. */
    public static boolean followsPixelSign(int tag) {
        Entry entry = STANDARD.single.get(tag);
        return entry != null && entry.vrs().size() > 1 && entry.vrs().contains(VR.SS);
    }

    /** The keyword, or nothing for private and unknown attributes. */
    public static Optional<String> keywordOf(int tag) {
        return find(tag).map(Entry::keyword);
    }

    /** The tag with this keyword; of a repeating group its first member. */
    public static Optional<Integer> tagOf(String keyword) {
        return Optional.ofNullable(STANDARD.byKeyword.get(keyword));
    }

    private Optional<Entry> findRepeating(int tag) {
        return repeating.stream()
                .filter(candidate -> (tag & candidate.mask) == candidate.value)
                .map(Repeating::entry)
                .findFirst();
    }

    private static DataDictionary load() {
        DataDictionary dictionary = new DataDictionary();
        InputStream table = DataDictionary.class.getResourceAsStream("attributes.txt");
        if (table == null) {
            throw new IllegalStateException("the attribute table attributes.txt is missing from the class path");
        }
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
            rows.lines().filter(row -> !row.startsWith("#")).forEach(dictionary::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return dictionary;
    }

    private void add(String row) {
        String[] fields = row.split("\\|", -1);
        List<VR> vrs = new ArrayList<>(3);
        for (String vr : fields[1].split("/")) {
            vrs.add(VR.valueOf(vr));
        }
        Entry entry = new Entry(List.copyOf(vrs), fields[2], fields[3], fields[4], fields[5].equals("R"));
        int value = Integer.parseUnsignedInt(fields[0].replace('x', '0'), 16);
        byKeyword.put(entry.keyword(), value);
        if (fields[0].indexOf('x') < 0) {
            single.put(value, entry);
        } else {
            repeating.add(new Repeating(value, mask(fields[0]), entry));
        }
    }

    private static int mask(String pattern) {
        StringBuilder digits = new StringBuilder(8);
        for (int index = 0; index < pattern.length(); index++) {
            digits.append(pattern.charAt(index) == 'x' ? '0' : 'F');
        }
        return Integer.parseUnsignedInt(digits.toString(), 16);
    }
}
