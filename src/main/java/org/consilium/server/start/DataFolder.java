package org.consilium.server.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where everything lies that outlives a restart: database, received instances, keys. Readable by its owner only.
 *
 * @param root absolute path of the folder
 */
public record DataFolder(Path root) {

    /** Makes the folder where it is missing. */
    public static DataFolder at(Path path) throws IOException {
        DataFolder folder = new DataFolder(path.toAbsolutePath().normalize());
        folder.privateFolder("");
        System.setProperty("consilium.data", folder.root.toString());
        return folder;
    }

    /** A sub-folder that only the owner may enter. */
    public Path privateFolder(String name) throws IOException {
        Path folder = root.resolve(name);
        Files.createDirectories(folder);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    /**
     * Keeps other servers out of a part of the folder for as long as this process lives; the system lets go even of a
     * killed process's hold.
     *
     * @throws IllegalStateException where another living server holds it
     */
    FileLock hold(String what) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve(what + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            // Said below, as of any other server.
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException("another server uses the " + what + " in the data folder " + root
                    + ": stop it, or give this one a folder of its own with CONSILIUM_DATA");
        }
        return lock;
    }

    /** Writes a file that only the owner may read, whole or not at all. */
    public void writePrivate(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, content);
        Files.move(draft, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
