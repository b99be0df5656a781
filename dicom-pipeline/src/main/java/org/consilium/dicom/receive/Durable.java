package org.consilium.dicom.receive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forcing to the disk what a file system may otherwise keep in memory. */
final class Durable {
    private Durable() {}

    /** Forces a folder's entries: without it a rename can be undone by a power cut. */
    static void directory(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Forces a file's content. */
    static void file(Path file) throws IOException {
        directory(file);
    }
}
