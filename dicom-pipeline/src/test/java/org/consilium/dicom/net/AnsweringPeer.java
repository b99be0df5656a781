package org.consilium.dicom.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.dicom.VR;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.fuzz.Mutation;
import org.consilium.dicom.net.DicomPeer.PeerFailure;
import org.consilium.dicom.net.Pdu.AnsweredContext;
import org.consilium.dicom.receive.SmallCt;

/** A peer that answers whatever is asked by bytes made before, usually spoiled; over loopback. */
public final class AnsweringPeer {
    private static final AeTitle TITLE = new AeTitle("PEER");
    private static final PeerSettings CALLING = new PeerSettings(
            new AeTitle("CONSILIUM"), 16_384, Duration.ofSeconds(5), Duration.ofSeconds(5), Optional.empty());
    private static final int PENDING = 0xFF00;

    private final ServerSocket server;
    private final DicomPeer called;
    private volatile byte[] answer = {};

    public AnsweringPeer() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        called = DicomPeer.at(new PeerAddress(TITLE, "127.0.0.1", server.getLocalPort()), CALLING);
        Thread thread = new Thread(this::answerAll, "answering-peer");
        thread.setDaemon(true);
        thread.start();
    }

    /** What will be asked, in the first byte, and the bytes to answer it by. */
    public byte[] next(Random random) throws IOException {
        int asked = random.nextInt(3);
        SpoiledPdus pdus = new SpoiledPdus(random).say(acceptance(random));
        CommandSet last = response(asked, random.nextInt(4) == 0 ? 0xA700 : 0);
        if (asked == 1) {
            for (int match = random.nextInt(4); match > 0; match--) {
                pdus.say(1, response(asked, PENDING), match(random));
            }
        } else if (asked == 2) {
            for (int step = random.nextInt(4); step > 0; step--) {
                pdus.say(1, response(asked, PENDING).with(CommandSet.REMAINING_SUBOPERATIONS, step));
            }
        }
        pdus.say(1, last).say(new Pdu.ReleaseResponse());
        byte[] spoiled = pdus.spoiled();
        byte[] input = new byte[spoiled.length + 1];
        input[0] = (byte) asked;
        System.arraycopy(spoiled, 0, input, 1, spoiled.length);
        return input;
    }

    private static Pdu acceptance(Random random) {
        List<AnsweredContext> contexts = new ArrayList<>();
        for (int id = 1; id < 2 + random.nextInt(6); id += 2) {
            contexts.add(
                    new AnsweredContext(id, random.nextInt(8) == 0 ? 3 : 0, TransferSyntaxes.IMPLICIT_LITTLE_ENDIAN));
        }
        return new Pdu.AssociateAccept(
                TITLE.value(),
                "CONSILIUM",
                contexts,
                new UserInformation(random.nextInt(1 << 17), "1.2.3", "PEER", Optional.empty(), List.of()));
    }

    private static CommandSet response(int asked, int status) {
        int field = asked == 0 ? CommandField.C_ECHO : asked == 1 ? CommandField.C_FIND : CommandField.C_MOVE;
        return new CommandSet()
                .with(CommandSet.COMMAND_FIELD, field | CommandField.RESPONSE)
                .with(CommandSet.MESSAGE_ID_RESPONDED_TO, 1)
                .with(CommandSet.STATUS, status);
    }

    private static byte[] match(Random random) throws IOException {
        Attributes found = new Attributes()
                .setString(Tag.StudyInstanceUID, VR.UI, "1.2.3")
                .setString(Tag.PatientID, VR.LO, "T1")
                .setString(Tag.StudyDate, VR.DA, "20200101");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter().writeDataset(found, SmallCt.IMPLICIT, bytes);
        return random.nextBoolean() ? Mutation.ofBytes(bytes.toByteArray(), random) : bytes.toByteArray();
    }

    /** How far it came: 0 failed, 1 answered with nothing or failure, 2 answered with something. */
    public int take(byte[] input) {
        answer = Arrays.copyOfRange(input, 1, input.length);
        Attributes keys = new Attributes().setString(Tag.PatientID, VR.LO, "T1");
        try {
            switch (input[0]) {
                case 0 -> called.echo();
                case 1 -> {
                    return called.find(QueryLevel.STUDY, keys, 2).isEmpty() ? 1 : 2;
                }
                default -> called.move(QueryLevel.STUDY, keys, TITLE);
            }
            return 1;
        } catch (PeerFailure failure) {
            return 0;
        }
    }

    private void answerAll() {
        while (true) {
            try (Socket caller = server.accept()) {
                caller.getOutputStream().write(answer);
                caller.shutdownOutput();
                caller.setSoTimeout(5000);
                caller.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
            } catch (IOException e) {
                if (server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
