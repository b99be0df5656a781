package org.consilium.dicom.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.Pdu.AnsweredContext;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.RoleSelection;

/** One association from the requestor's side: states Sta4, Sta5, Sta6 and Sta7 of PS3.8 9.2. */
final class CallingAssociation implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Connection connection;
    private final MessageReader reader;
    private final MessageWriter writer;
    private final List<ProposedContext> proposed;
    private final Map<Integer, AnsweredContext> answered = new HashMap<>();
    private int lastMessageId;

    private CallingAssociation(
            Connection connection, MessageReader reader, MessageWriter writer, List<ProposedContext> proposed) {
        this.connection = connection;
        this.reader = reader;
        this.writer = writer;
        this.proposed = proposed;
    }

    static CallingAssociation open(PeerAddress address, PeerSettings settings, List<ProposedContext> contexts)
            throws PeerFailure {
        return open(address, settings, contexts, List.of());
    }

    static CallingAssociation open(
            PeerAddress address, PeerSettings settings, List<ProposedContext> contexts, List<RoleSelection> roles)
            throws PeerFailure {
        try {
            Connection connection = connect(address, settings);
            try {
                return negotiate(connection, request(address, settings, contexts, roles), settings);
            } catch (IOException | PeerFailure | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (IOException e) {
            throw new PeerFailure("no association with " + address.host() + ":" + address.port(), e);
        }
    }

    private static Connection connect(PeerAddress address, PeerSettings settings) throws IOException {
        Socket plain = new Socket();
        plain.connect(new InetSocketAddress(address.host(), address.port()), (int)
                settings.connectTimeout().toMillis());
        Connection.tune(plain);
        return new Connection(
                settings.tls().isPresent()
                        ? encrypt(plain, address, settings.tls().get())
                        : plain);
    }

    private static Socket encrypt(Socket plain, PeerAddress address, TlsSettings tls) throws IOException {
        SSLSocket socket =
                (SSLSocket) tls.context().getSocketFactory().createSocket(plain, address.host(), address.port(), true);
        socket.setSSLParameters(tls.parameters());
        socket.startHandshake();
        return socket;
    }

    private static Pdu.AssociateRequest request(
            PeerAddress address, PeerSettings settings, List<ProposedContext> contexts, List<RoleSelection> roles) {
        UserInformation user = new UserInformation(
                settings.maxPduBytes(), Implementation.CLASS_UID, Implementation.VERSION, Optional.empty(), roles);
        return new Pdu.AssociateRequest(
                1,
                address.aeTitle().value(),
                settings.aeTitle().value(),
                Pdu.DICOM_APPLICATION_CONTEXT,
                contexts,
                user);
    }

    private static CallingAssociation negotiate(
            Connection connection, Pdu.AssociateRequest request, PeerSettings settings)
            throws IOException, PeerFailure {
        connection.readTimeout(settings.responseTimeout());
        MessageReader reader =
                new MessageReader(connection.in(), settings.maxPduBytes(), connection::acknowledgeQuickly);
        new MessageWriter(connection.socket().getOutputStream(), 0).send(request);
        Pdu answer = reader.readPdu();
        if (!(answer instanceof Pdu.AssociateAccept accept)) {
            throw new PeerFailure(answer instanceof Pdu.AssociateReject ? answer.toString() : "the peer aborted");
        }
        CallingAssociation association = new CallingAssociation(
                connection,
                reader,
                new MessageWriter(
                        connection.socket().getOutputStream(), accept.user().maxPduBytes()),
                request.contexts());
        accept.contexts().forEach(context -> association.answered.put(context.id(), context));
        return association;
    }

    /** The accepted context for a class, in a given encoding or, where that is empty, in any. */
    Optional<NegotiatedContext> context(String abstractSyntax, Optional<String> transferSyntax) {
        return proposed.stream()
                .filter(context -> context.abstractSyntax().equals(abstractSyntax))
                .flatMap(context -> Optional.ofNullable(answered.get(context.id())).stream())
                .filter(answer -> answer.result() == AnsweredContext.ACCEPTED)
                .filter(answer ->
                        transferSyntax.isEmpty() || transferSyntax.get().equals(answer.transferSyntax()))
                .findFirst()
                .map(answer -> new NegotiatedContext(answer.id(), abstractSyntax, answer.transferSyntax()));
    }

    Map<Integer, NegotiatedContext> contexts() {
        Map<Integer, NegotiatedContext> contexts = new HashMap<>();
        for (ProposedContext context : proposed) {
            AnsweredContext answer = answered.get(context.id());
            if (answer != null && answer.result() == AnsweredContext.ACCEPTED) {
                contexts.put(
                        context.id(),
                        new NegotiatedContext(context.id(), context.abstractSyntax(), answer.transferSyntax()));
            }
        }
        return contexts;
    }

    /** A number no other outstanding message has. */
    int nextMessageId() {
        lastMessageId = lastMessageId % 0xFFFF + 1;
        return lastMessageId;
    }

    /** Sends a request without data set and waits for its answer. */
    CommandSet ask(NegotiatedContext context, CommandSet request) throws IOException, PeerFailure {
        writer.send(context.id(), request.with(CommandSet.DATA_SET_TYPE, CommandSet.NO_DATA_SET));
        return answer();
    }

    /** Sends a request with its data set and waits for its answer. */
    CommandSet ask(NegotiatedContext context, CommandSet request, InputStream dataSet) throws IOException, PeerFailure {
        send(context, request, dataSet);
        return answer();
    }

    /** Sends a request with its data set; its answers are to be read by the caller. */
    void send(NegotiatedContext context, CommandSet request, InputStream dataSet) throws IOException {
        writer.send(context.id(), request.with(CommandSet.DATA_SET_TYPE, 0), dataSet);
    }

    private CommandSet answer() throws IOException, PeerFailure {
        Arrival.Command arrival = nextCommand();
        if (arrival.command().hasDataSet()) {
            reader.readDataSet(arrival.contextId(), ByteSink.NOWHERE);
        }
        return arrival.command();
    }

    Arrival.Command nextCommand() throws IOException, PeerFailure {
        Arrival arrival = reader.next();
        if (arrival instanceof Arrival.Command command) {
            return command;
        }
        throw new PeerFailure("the peer ended the association instead of answering");
    }

    MessageReader reader() {
        return reader;
    }

    MessageWriter writer() {
        return writer;
    }

    /** Asks to end the association and waits for the confirmation (PS3.8 7.2). */
    void release() {
        try {
            writer.send(new Pdu.ReleaseRequest());
            connection.readTimeout(FAREWELL);
            Arrival last;
            do {
                last = reader.next();
            } while (!(last instanceof Arrival.ReleaseConfirmed));
        } catch (IOException e) {
            // whatever was answered was answered: a clumsy goodbye changes nothing
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
