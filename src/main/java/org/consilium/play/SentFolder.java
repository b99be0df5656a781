package org.consilium.play;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files to send: a folder as it is, or a zip unpacked for as long as this is open. */
record SentFolder(Path folder, boolean temporary) implements AutoCloseable {
    private static final long LARGEST_BYTES = 8L << 30;
    private static final int MOST_FILES = 20_000;

    static SentFolder of(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            return new SentFolder(given, false);
        }
        if (!Files.isReadable(given)) {
            throw new IOException("there is no readable folder or zip at the given place");
        }
        Path folder = Files.createTempDirectory("consilium-case");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(given))) {
            unpack(zip, folder);
        }
        return new SentFolder(folder, true);
    }

    /** Names in the archive become numbers: none of them may lead anywhere else. */
    private static void unpack(ZipInputStream zip, Path folder) throws IOException {
        int number = 0;
        long left = LARGEST_BYTES;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            if (++number > MOST_FILES) {
                throw new IOException("the zip has more than " + MOST_FILES + " files");
            }
            Path file = folder.resolve(nameOf(entry, number));
            left -= copy(zip, file, left);
        }
        if (number == 0) {
            throw new IOException("that is neither a folder nor a zip with files in it");
        }
    }

    private static String nameOf(ZipEntry entry, int number) {
        if (entry.getName().equals("findings.json") || entry.getName().endsWith("/findings.json")) {
            return "findings.json";
        }
        return String.format("%05d%s", number, entry.getName().endsWith(".xml") ? ".xml" : ".dcm");
    }

    private static long copy(InputStream from, Path file, long left) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > left) {
                    throw new IOException("the zip unpacks to more than " + (LARGEST_BYTES >> 30) + " GiB");
                }
                out.write(buffer, 0, read);
            }
            return total;
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
