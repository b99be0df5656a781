package org.consilium.dicom.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder of DICOM files named by the hash of their content.
 *
 * <p>{@code objects/ab/abcd….dcm} holds what was accepted, {@code incoming/<start>/} what is being written. A file appears
 * under {@code objects} by an atomic rename after it was forced to the disk, and is never changed again. Several processes
 * may share one folder: each writes into an {@code incoming} folder of its own, under a lock that dies with it, and sweeps
 * only folders whose lock is free.
 */
public final class InstanceStore implements AutoCloseable {
    private final Path root;
    private final Path objects;
    private final IncomingFolder incoming;

    private InstanceStore(Path root, Path objects, IncomingFolder incoming) {
        this.root = root;
        this.objects = objects;
        this.incoming = incoming;
    }

    /**
     * Opens the store under a folder, which is made where absent, and removes what a killed process left half-written.
     *
     * @throws UncheckedIOException when the folder cannot be made or written
     */
    public static InstanceStore open(Path root) {
        try {
            Path objects = Files.createDirectories(root.resolve("objects"));
            for (int i = 0; i < 256; i++) {
                Files.createDirectories(objects.resolve(String.format("%02x", i)));
            }
            Durable.directory(objects);
            Durable.directory(root);
            return new InstanceStore(root, objects, IncomingFolder.claim(root.resolve("incoming"), UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    /** Where the file with this content lies, if it was ever accepted. */
    public Optional<Path> find(ContentHash hash) {
        Path path = pathOf(hash);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    /** Where the file with this content lies or would lie. */
    public Path pathOf(ContentHash hash) {
        return shardOf(hash).resolve(hash.hex() + ".dcm");
    }

    /** Hashes of all files in the store, in no order; close the stream. For checks after a crash, not for lists. */
    public Stream<ContentHash> hashes() throws IOException {
        return Files.walk(objects, 2)
                .map(path -> path.getFileName().toString())
                .filter(name -> name.endsWith(".dcm"))
                .map(name -> new ContentHash(name.substring(0, name.length() - 4)));
    }

    /** A new, empty file to write an instance to. */
    IncomingFile begin() throws IOException {
        return incoming.create();
    }

    /**
     * Makes a wholly written file part of the store; durable when this returns.
     *
     * @return where it lies now
     */
    Path keep(IncomingFile file, ContentHash hash) throws IOException {
        Path target = pathOf(hash);
        if (Files.exists(target)) {
            file.discard();
        } else {
            file.moveTo(target);
        }
        // Also for a file that was there: its rename may be another thread's and not yet on the disk.
        Durable.directory(shardOf(hash));
        return target;
    }

    private Path shardOf(ContentHash hash) {
        return objects.resolve(hash.hex().substring(0, 2));
    }

    @Override
    public void close() {
        incoming.close();
    }
}
