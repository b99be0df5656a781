package org.consilium.dicom.receive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The folder one process writes half-finished files to, locked for as long as the process lives. */
final class IncomingFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock;
    private final AtomicLong next = new AtomicLong();
    private final WriteBuffers buffers = new WriteBuffers();

    private IncomingFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Sweeps what dead processes left under {@code parent} and makes a locked folder of the given name there. */
    static IncomingFolder claim(Path parent, UUID name) throws IOException {
        Files.createDirectories(parent);
        sweep(parent);
        Path folder = Files.createDirectory(parent.resolve(name.toString()));
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new IncomingFolder(folder, lock);
    }

    IncomingFile create() throws IOException {
        return new IncomingFile(folder.resolve(next.getAndIncrement() + ".part"), buffers);
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by another store of this very process
        } catch (NoSuchFileException e) {
            return Files.isDirectory(folder) && isOld(folder);
        }
    }

    /** A folder without a lock may be one that another process is making at this moment. */
    private static boolean isOld(Path folder) throws IOException {
        return System.currentTimeMillis() - Files.getLastModifiedTime(folder).toMillis() > 60_000;
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    @Override
    public void close() {
        try {
            delete(folder);
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
