package org.consilium.dicom.net;

import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.consilium.dicom.receive.AssociationEnd;
import org.consilium.dicom.receive.AssociationId;
import org.consilium.dicom.receive.AssociationListener;
import org.consilium.dicom.receive.InstanceIntake;
import org.consilium.dicom.receive.InstanceOrigin;
import org.consilium.dicom.receive.OpenAssociation;

/** One association from the acceptor's side: states Sta2, Sta3, Sta6 and Sta8 to Sta13 of PS3.8 9.2 on one thread. */
final class IncomingAssociation implements Runnable {
    private static final Logger LOG = System.getLogger(IncomingAssociation.class.getName());
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final NodeSettings settings;
    private final Connection connection;
    private final Semaphore seats;
    private final InstanceIntake intake;
    private final Optional<CommitmentProvider> commitment;
    private final AssociationListener listener;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private volatile boolean stopped;

    IncomingAssociation(
            NodeSettings settings,
            Connection connection,
            Semaphore seats,
            InstanceIntake intake,
            Optional<CommitmentProvider> commitment,
            AssociationListener listener,
            Clock clock,
            Supplier<UUID> ids) {
        this.settings = settings;
        this.connection = connection;
        this.seats = seats;
        this.intake = intake;
        this.commitment = commitment;
        this.listener = listener;
        this.clock = clock;
        this.ids = ids;
    }

    void closeIfOverdue(long nowNanos) {
        if (connection.isOverdue(nowNanos)) {
            connection.close();
        }
    }

    void stop() {
        stopped = true;
        connection.close();
    }

    @Override
    public void run() {
        try {
            connection.readTimeout(settings.artimTimeout());
            connection.deadlineIn(settings.artimTimeout().plusSeconds(1));
            MessageReader reader =
                    new MessageReader(connection.in(), settings.maxPduBytes(), connection::acknowledgeQuickly);
            MessageWriter writer = new MessageWriter(connection.socket().getOutputStream(), 0);
            answer(reader, writer);
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    Level.DEBUG,
                    "event=connection-dropped reason={0}",
                    e.getClass().getSimpleName());
        } finally {
            connection.close();
        }
    }

    /** Sta2: waits for a proposal, whose absence the ARTIM timer ends, and answers it. */
    private void answer(MessageReader reader, MessageWriter writer) throws IOException {
        try {
            Pdu first = reader.readPdu();
            if (first instanceof Pdu.AssociateRequest request) {
                negotiate(request, reader, writer);
            } else if (!(first instanceof Pdu.Abort)) {
                throw ProtocolViolation.unexpected("an association starts with a proposal");
            }
        } catch (ProtocolViolation e) {
            LOG.log(Level.INFO, "event=connection-refused reason={0}", e.getMessage());
            abort(writer, e.abort());
        }
    }

    private void negotiate(Pdu.AssociateRequest request, MessageReader reader, MessageWriter writer)
            throws IOException {
        Negotiation negotiation = new Negotiation(settings, commitment.isPresent());
        Optional<Pdu.AssociateReject> rejection =
                negotiation.rejection(request, connection.socket().getInetAddress(), connection.peerCertificate());
        if (rejection.isPresent()) {
            reject(writer, rejection.get());
        } else if (seats.tryAcquire()) {
            try {
                serve(request, negotiation.acceptance(request), reader);
            } finally {
                seats.release();
            }
        } else {
            reject(writer, Pdu.AssociateReject.LOCAL_LIMIT_EXCEEDED);
        }
    }

    private void reject(MessageWriter writer, Pdu.AssociateReject rejection) throws IOException {
        LOG.log(Level.INFO, "event=association-rejected detail={0}", rejection);
        writer.send(rejection);
        connection.finish(FAREWELL);
    }

    private void serve(Pdu.AssociateRequest request, Pdu.AssociateAccept accept, MessageReader reader)
            throws IOException {
        MessageWriter writer = new MessageWriter(
                connection.socket().getOutputStream(), request.user().maxPduBytes());
        OpenAssociation open = new OpenAssociation(
                new AssociationId(ids.get()),
                request.callingAe(),
                request.calledAe(),
                connection.socket().getInetAddress().getHostAddress(),
                clock.instant());
        listener.opened(open);
        AssociationEnd end = AssociationEnd.CONNECTION_LOST;
        try {
            connection.readTimeout(settings.idleTimeout());
            writer.send(accept);
            end = exchange(open, contexts(request, accept), reader, writer);
        } finally {
            listener.closed(open, end);
            LOG.log(Level.INFO, "event=association-closed association={0} end={1}", open.id(), end);
        }
        if (end == AssociationEnd.RELEASED) {
            writer.send(new Pdu.ReleaseResponse());
            connection.finish(FAREWELL);
        }
    }

    /** Sta6 until the association ends, one way or another. */
    private AssociationEnd exchange(
            OpenAssociation open,
            Map<Integer, NegotiatedContext> contexts,
            MessageReader reader,
            MessageWriter writer) {
        InstanceOrigin origin = new InstanceOrigin(open.callingAe(), open.id());
        OperationProvider provider = new OperationProvider(contexts, intake, commitment, origin, reader, writer);
        try {
            while (true) {
                connection.deadlineIn(settings.idleTimeout().multipliedBy(2));
                Arrival arrival = reader.next();
                if (arrival instanceof Arrival.Command command) {
                    connection.deadlineIn(settings.idleTimeout().multipliedBy(10));
                    provider.perform(command);
                } else if (arrival instanceof Arrival.ReleaseRequested) {
                    return AssociationEnd.RELEASED;
                } else if (arrival instanceof Arrival.Aborted) {
                    return AssociationEnd.ABORTED_BY_PEER;
                } else {
                    throw ProtocolViolation.unexpected("a release was confirmed that nobody asked for");
                }
            }
        } catch (ProtocolViolation e) {
            LOG.log(Level.INFO, "event=association-aborted association={0} reason={1}", open.id(), e.getMessage());
            abort(writer, e.abort());
            return AssociationEnd.ABORTED_BY_NODE;
        } catch (SocketTimeoutException e) {
            abort(writer, Pdu.Abort.NO_REASON);
            return AssociationEnd.TIMED_OUT;
        } catch (PeerAborted e) {
            return AssociationEnd.ABORTED_BY_PEER;
        } catch (IOException e) {
            return stopped ? AssociationEnd.NODE_STOPPED : lost(e);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "event=association-failed association={0} cause={1}",
                    open.id(),
                    e.getClass().getName());
            abort(writer, Pdu.Abort.NO_REASON);
            return AssociationEnd.ABORTED_BY_NODE;
        }
    }

    private static AssociationEnd lost(IOException e) {
        if (!(e instanceof EOFException) && !(e instanceof SSLException)) {
            LOG.log(
                    Level.DEBUG,
                    "event=connection-lost reason={0}",
                    e.getClass().getSimpleName());
        }
        return AssociationEnd.CONNECTION_LOST;
    }

    static Map<Integer, NegotiatedContext> contexts(Pdu.AssociateRequest request, Pdu.AssociateAccept accept) {
        Map<Integer, NegotiatedContext> contexts = new HashMap<>();
        for (Pdu.AnsweredContext answer : accept.contexts()) {
            if (answer.result() == Pdu.AnsweredContext.ACCEPTED) {
                request.contexts().stream()
                        .filter(proposed -> proposed.id() == answer.id())
                        .findFirst()
                        .ifPresent(proposed -> contexts.put(
                                answer.id(),
                                new NegotiatedContext(
                                        answer.id(), proposed.abstractSyntax(), answer.transferSyntax())));
            }
        }
        return contexts;
    }

    private void abort(MessageWriter writer, Pdu.Abort abort) {
        try {
            writer.send(abort);
            connection.finish(FAREWELL);
        } catch (IOException e) {
            connection.close(); // the peer is gone: there is nobody to tell
        }
    }
}
