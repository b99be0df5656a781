package org.consilium.dicom.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;

/**
 * The built-in node: one acceptor thread, one thread an association, one watch for overdue connections.
 *
 * <p>Blocking reads give back-pressure for nothing: a sender that is faster than the disk finds its TCP window closed.
 */
final class ListeningNode implements DicomNode {
    /** Connections beyond the association limit that are still told why they are rejected; more are closed at once. */
    private static final int REJECTIONS_AT_A_TIME = 16;

    private static final int BACKLOG = 256;
    private static final int RECEIVE_BUFFER = 1024 * 1024;
    private static final long WATCH_INTERVAL_MILLIS = 250;

    private final NodeSettings settings;
    private final InstanceIntake intake;
    private final AssociationListener listener;
    private final ServerSocket server;
    private final Semaphore seats;
    private final Set<IncomingAssociation> associations = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private final Optional<CommitmentProvider> commitment;
    private volatile boolean stopping;

    private ListeningNode(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment,
            ServerSocket server) {
        this.settings = settings;
        this.intake = intake;
        this.listener = listener;
        this.server = server;
        this.seats = new Semaphore(settings.maxAssociations());
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                0,
                settings.maxAssociations() + REJECTIONS_AT_A_TIME,
                10,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> new Thread(task, "dicom-association-" + number.incrementAndGet()));
        this.commitment = commitment.map(known -> new CommitmentProvider(known, settings, this::reportLater));
    }

    static DicomNode start(
            NodeSettings settings,
            InstanceIntake intake,
            AssociationListener listener,
            Optional<StorageCommitment> commitment)
            throws IOException {
        ListeningNode node = new ListeningNode(settings, intake, listener, commitment, bind(settings));
        Thread acceptor = new Thread(node::accept, "dicom-acceptor");
        acceptor.start();
        Thread watch = new Thread(node::watch, "dicom-watch");
        watch.setDaemon(true);
        watch.start();
        return node;
    }

    private static ServerSocket bind(NodeSettings settings) throws IOException {
        ServerSocket socket =
                settings.tls().isPresent() ? encrypted(settings.tls().get()) : new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.setReceiveBufferSize(RECEIVE_BUFFER);
            socket.bind(new InetSocketAddress(settings.bindAddress(), settings.port()), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static ServerSocket encrypted(TlsSettings tls) throws IOException {
        SSLServerSocket socket =
                (SSLServerSocket) tls.context().getServerSocketFactory().createServerSocket();
        socket.setSSLParameters(tls.parameters());
        socket.setNeedClientAuth(tls.mutual());
        return socket;
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public int openAssociations() {
        return settings.maxAssociations() - seats.availablePermits();
    }

    private void accept() {
        while (!stopping) {
            try {
                Socket socket = server.accept();
                admit(socket);
            } catch (IOException e) {
                pauseUnlessStopping();
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        try {
            Connection.tune(socket);
            IncomingAssociation association = new IncomingAssociation(
                    settings,
                    new Connection(socket),
                    seats,
                    intake,
                    commitment,
                    listener,
                    Clock.systemUTC(),
                    UUID::randomUUID);
            associations.add(association);
            threads.execute(() -> serve(association));
        } catch (RejectedExecutionException | IOException e) {
            socket.close(); // more callers than even rejections are kept ready for
        }
    }

    /** A node too busy to report drops the report: the caller will ask again. */
    private void reportLater(Runnable report) {
        try {
            threads.execute(report);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    private void serve(IncomingAssociation association) {
        try {
            association.run();
        } finally {
            associations.remove(association);
        }
    }

    /** Out of file descriptors, for instance: trying again at once would burn a processor. */
    private void pauseUnlessStopping() {
        if (!stopping) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            }
        }
    }

    private void watch() {
        while (!stopping) {
            long now = System.nanoTime();
            associations.forEach(association -> association.closeIfOverdue(now));
            try {
                Thread.sleep(WATCH_INTERVAL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            server.close();
        } catch (IOException e) {
            // the port is given back when the process ends
        }
        associations.forEach(IncomingAssociation::stop);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
