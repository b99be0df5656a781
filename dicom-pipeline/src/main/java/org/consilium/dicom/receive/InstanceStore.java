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
 * under {@code objects} by an atomic rename, is forced to the disk before anybody is told of it, and is never changed again. Several processes
 * may share one folder: each writes into an {@code incoming} folder of its own, under a lock that dies with it, and sweeps
 * only folders whose lock is free.
 */
public final class InstanceStore implements AutoCloseable {
    private final Path root;
    private final Path objects;
    private final IncomingFolder incoming;
    private final FolderForcing folders = new FolderForcing();

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

    /** Room left on the disk; 0 where that cannot be told. One system call, unlike a file store's. */
    long usableBytes() {
        return root.toFile().getUsableSpace();
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
    @SuppressWarnings("StreamResourceLeak") // the caller closes it
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
     * <p>The file gets its name first and is forced then, together with its folder: one commit of the file system instead of
     * two. A power cut in between can leave a damaged file under its name that nobody was told of. So a name that is taken
     * counts only if the bytes are the same; otherwise the new file takes its place, which is atomic.
     *
     * @return where it lies now
     */
    Path keep(IncomingFile file, ContentHash hash) throws IOException {
        Path target = pathOf(hash);
        file.drain();
        if (Files.exists(target) && Files.mismatch(file.path(), target) < 0) {
            file.discard();
            // Its name and content may be another thread's and not yet on the disk.
            folders.together(shardOf(hash), () -> Durable.file(target));
        } else {
            file.rename(target);
            folders.together(shardOf(hash), file::force);
        }
        return target;
    }

    private Path shardOf(ContentHash hash) {
        return objects.resolve(hash.hex().substring(0, 2));
    }

    @Override
    public void close() {
        incoming.close();
        folders.close();
    }
}
