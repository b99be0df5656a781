package org.consilium.server.start;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
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
