package org.consilium.server.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL that this process starts and stops, for installations without a database server of their own.
 *
 * <p>Durable: fsync and synchronous commit are on. A server that outlived a killed parent is stopped first.
 */
public final class EmbeddedDatabase {
    private static final CountDownLatch SERVER_STOPPED = new CountDownLatch(1);

    private final EmbeddedPostgres postgres;
    private final DatabasePassword password;

    private final FileLock hold;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DatabasePassword password, FileLock hold) {
        this.postgres = postgres;
        this.password = password;
        this.hold = hold;
    }

    /**
     * Starts the database on a free loopback port, its files under the data folder.
     *
     * @throws IllegalStateException where another living server has the folder's database
     */
    public static EmbeddedDatabase start(DataFolder data) throws IOException, InterruptedException, SQLException {
        Path files = data.root().resolve("postgres");
        FileLock hold = data.hold("database");
        DatabasePassword password = DatabasePassword.in(data);
        stopOrphan(files);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(files)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(
                        data.privateFolder("postgres-binaries").toFile())
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "120")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("commit_delay", "0")
                .setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password.text())
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        password.demandFrom(postgres, files);
        return new EmbeddedDatabase(postgres, password, hold);
    }

    /** Tells the server's configuration where the database is. */
    public void announce() {
        System.setProperty(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        System.setProperty("quarkus.datasource.username", "postgres");
        System.setProperty("quarkus.datasource.password", password.text());
        System.setProperty("consilium.database", "embedded");
    }

    /** Tells the server's configuration about a database server of the site's own. */
    public static void announceOwn(Map<String, String> environment) {
        System.setProperty("quarkus.datasource.jdbc.url", jdbc(environment.getOrDefault("CONSILIUM_DB_URL", "")));
        Optional.ofNullable(environment.get("CONSILIUM_DB_USER"))
                .ifPresent(user -> System.setProperty("quarkus.datasource.username", user));
        Optional.ofNullable(environment.get("CONSILIUM_DB_PASSWORD"))
                .ifPresent(password -> System.setProperty("quarkus.datasource.password", password));
        System.setProperty("consilium.database", "own");
    }

    /** Called by the server once it no longer needs the database. */
    static void serverStopped() {
        SERVER_STOPPED.countDown();
    }

    /** Waits for the server to stop, then stops the database; runs at process end. */
    public void stopAfterServer() {
        try {
            if (!SERVER_STOPPED.await(20, TimeUnit.SECONDS)) {
                System.err.println("the server did not stop within 20 s; stopping the database all the same");
            }
            postgres.close();
            hold.close();
        } catch (IOException problem) {
            System.err.println("the database did not stop cleanly: " + problem.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres://", "postgresql://");
    }

    /** A killed parent leaves its PostgreSQL running; two on one data folder would destroy it. */
    private static void stopOrphan(Path files) throws IOException, InterruptedException {
        Path lock = files.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readString(lock)
                .lines()
                .findFirst()
                .map(String::trim)
                .filter(line -> line.matches("\\d{1,9}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(process -> process.info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(false));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            awaitEnd(orphan.get());
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException, InterruptedException {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException problem) {
            throw new IOException("a PostgreSQL of an earlier run (pid " + process.pid() + ") does not stop", problem);
        }
    }
}
