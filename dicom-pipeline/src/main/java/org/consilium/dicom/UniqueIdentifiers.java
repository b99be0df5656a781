package org.consilium.dicom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The standard's registry of unique identifiers (PS3.6 Annex A), and the making of new ones. */
public final class UniqueIdentifiers {
    private static final int LONGEST = 64;
    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))*");
    private static final Map<String, Entry> STANDARD = load();

    private UniqueIdentifiers() {}

    /**
     * One registered identifier.
     *
     * @param kind as the standard names it: {@code Transfer Syntax}, {@code SOP Class} and so on
     */
    public record Entry(String uid, String kind, String keyword, String name, boolean retired) {}

    public static Optional<Entry> find(String uid) {
        return Optional.ofNullable(STANDARD.get(uid));
    }

    /** Whether it is registered as a transfer syntax. */
    public static boolean isTransferSyntax(String uid) {
        return find(uid).filter(entry -> entry.kind().equals("Transfer Syntax")).isPresent();
    }

    /** Whether it has the form of PS3.5 section 9.1: digits and dots, no leading zeros, at most 64 characters. */
    public static boolean isWellFormed(String uid) {
        return uid.length() <= LONGEST && FORM.matcher(uid).matches();
    }

    /** The identifier that PS3.5 section B.2 derives from a UUID. */
    public static String of(UUID uuid) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return "2.25." + new BigInteger(1, bytes);
    }

    private static Map<String, Entry> load() {
        InputStream table = UniqueIdentifiers.class.getResourceAsStream("uids.txt");
        if (table == null) {
            throw new IllegalStateException("the table of identifiers uids.txt is missing from the class path");
        }
        Map<String, Entry> entries = new HashMap<>(1000);
        try (BufferedReader rows = new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
            rows.lines().filter(row -> !row.startsWith("#")).forEach(row -> add(entries, row.split("\\|", -1)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return entries;
    }

    private static void add(Map<String, Entry> entries, String[] fields) {
        entries.put(fields[0], new Entry(fields[0], fields[1], fields[2], fields[3], fields[4].equals("R")));
    }
}
