package org.consilium.dicom.receive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Forces folders to the disk beside a caller that forces a file, so that both wait for one commit of the file system. */
final class FolderForcing implements AutoCloseable {
    private static final int THREADS = 16;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            FolderForcing::thread,
            new ThreadPoolExecutor.CallerRunsPolicy());

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "dicom-folder-forcing");
        thread.setDaemon(true);
        return thread;
    }

    /** Something that must be durable together with an entry of a folder. */
    interface Forced {
        void force() throws IOException;
    }

    /** Returns when both the folder's entries and what the caller forces are on the disk. */
    void together(Path folder, Forced other) throws IOException {
        Future<?> forced = threads.submit(() -> {
            Durable.directory(folder);
            return null;
        });
        other.force();
        try {
            forced.get();
        } catch (ExecutionException e) {
            throw new IOException("a folder cannot be forced to the disk", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a folder was forced to the disk");
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
