package org.consilium.dicom.dcm4che;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.consilium.dicom.net.AeTitle;
import org.consilium.dicom.net.TlsSettings;
import org.dcm4che3.net.ApplicationEntity;
import org.dcm4che3.net.Connection;
import org.dcm4che3.net.Device;

/** One of dcm4che's devices with one entity, one connection and threads of its own. */
final class Applications implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Device device;
    private final Connection connection;
    private final ApplicationEntity entity;
    private final ExecutorService threads;
    private final ScheduledExecutorService timers;

    Applications(AeTitle title, Optional<TlsSettings> tls) {
        int number = NUMBER.incrementAndGet();
        threads = Executors.newCachedThreadPool(task -> daemon(task, "dcm4che-" + number));
        timers = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "dcm4che-timer-" + number));
        device = new SecuredDevice(tls);
        connection = new Connection();
        entity = new ApplicationEntity(title.value());
        device.addConnection(connection);
        device.addApplicationEntity(entity);
        device.setExecutor(threads);
        device.setScheduledExecutor(timers);
        entity.addConnection(connection);
        connection.setTcpNoDelay(true);
        tls.ifPresent(settings -> secure(connection, settings));
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    static void secure(Connection connection, TlsSettings tls) {
        SSLParameters parameters = tls.parameters();
        connection.setTlsCipherSuites(parameters.getCipherSuites());
        connection.setTlsProtocols(parameters.getProtocols());
        connection.setTlsNeedClientAuth(tls.mutual());
    }

    Device device() {
        return device;
    }

    Connection connection() {
        return connection;
    }

    ApplicationEntity entity() {
        return entity;
    }

    ExecutorService threads() {
        return threads;
    }

    static int millis(Duration duration) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, duration.toMillis()));
    }

    @Override
    public void close() {
        Arrays.stream(device.listOpenAssociations()).forEach(org.dcm4che3.net.Association::abort);
        device.unbindConnections();
        threads.shutdownNow();
        timers.shutdownNow();
    }

    /** Takes the keys and trusted certificates that are set instead of reading key stores itself. */
    private static final class SecuredDevice extends Device {
        private static final long serialVersionUID = 1L;

        private final transient Optional<TlsSettings> tls;

        SecuredDevice(Optional<TlsSettings> tls) {
            super("consilium");
            this.tls = tls;
        }

        @Override
        public SSLContext sslContext() throws java.security.GeneralSecurityException, java.io.IOException {
            return tls.isPresent() ? tls.get().context() : super.sslContext();
        }
    }
}
