package org.consilium.dicom.net;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consilium.dicom.net.Pdu.AnsweredContext;
import org.consilium.dicom.net.Pdu.ProposedContext;
import org.consilium.dicom.net.UserInformation.AsyncWindow;
import org.consilium.dicom.net.UserInformation.RoleSelection;

/** Reads the bodies of PDUs (PS3.8 9.3); unknown items are skipped as 9.3.1 asks, anything that lies about its length is not. */
final class PduDecoder {
    /** Far above any real proposal: 128 contexts of 30 transfer syntaxes take 100 KiB. */
    static final int MAX_BODY_BYTES = 1024 * 1024;

    private static final int MAX_CONTEXTS = 128;

    private PduDecoder() {}

    static Pdu decode(int type, byte[] body) throws ProtocolViolation {
        ByteBuffer in = ByteBuffer.wrap(body);
        try {
            return decode(type, in);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw ProtocolViolation.invalid("a PDU of type " + type + " ends early or holds an invalid value");
        }
    }

    private static Pdu decode(int type, ByteBuffer in) throws ProtocolViolation {
        return switch (type) {
            case Pdu.ASSOCIATE_REQUEST -> request(in);
            case Pdu.ASSOCIATE_ACCEPT -> accept(in);
            case Pdu.ASSOCIATE_REJECT -> {
                in.get();
                yield new Pdu.AssociateReject(unsigned(in), unsigned(in), unsigned(in));
            }
            case Pdu.RELEASE_REQUEST -> new Pdu.ReleaseRequest();
            case Pdu.RELEASE_RESPONSE -> new Pdu.ReleaseResponse();
            case Pdu.ABORT -> {
                in.getShort();
                yield new Pdu.Abort(unsigned(in), unsigned(in));
            }
            default -> throw new ProtocolViolation(Pdu.Abort.UNRECOGNIZED_PDU, "unknown PDU type " + type);
        };
    }

    private static Pdu request(ByteBuffer in) throws ProtocolViolation {
        int version = in.getShort();
        in.getShort();
        String called = fixedText(in);
        String calling = fixedText(in);
        in.position(in.position() + 32);
        String application = "";
        List<ProposedContext> contexts = new ArrayList<>();
        UserInformation user = user(ByteBuffer.allocate(0));
        while (in.hasRemaining()) {
            int type = unsigned(in);
            ByteBuffer item = item(in);
            if (type == 0x10) {
                application = text(item);
            } else if (type == 0x20) {
                contexts.add(proposed(item));
            } else if (type == 0x50) {
                user = user(item);
            }
        }
        requireFew(contexts.size());
        return new Pdu.AssociateRequest(version, called, calling, application, contexts, user);
    }

    private static Pdu accept(ByteBuffer in) throws ProtocolViolation {
        in.getInt();
        String called = fixedText(in);
        String calling = fixedText(in);
        in.position(in.position() + 32);
        List<AnsweredContext> contexts = new ArrayList<>();
        UserInformation user = user(ByteBuffer.allocate(0));
        while (in.hasRemaining()) {
            int type = unsigned(in);
            ByteBuffer item = item(in);
            if (type == 0x21) {
                contexts.add(answered(item));
            } else if (type == 0x50) {
                user = user(item);
            }
        }
        requireFew(contexts.size());
        return new Pdu.AssociateAccept(called, calling, contexts, user);
    }

    private static void requireFew(int contexts) throws ProtocolViolation {
        if (contexts > MAX_CONTEXTS) {
            throw ProtocolViolation.invalid("an association has at most 128 presentation contexts, not " + contexts);
        }
    }

    private static ProposedContext proposed(ByteBuffer in) {
        int id = unsigned(in);
        in.position(in.position() + 3);
        String abstractSyntax = "";
        List<String> transferSyntaxes = new ArrayList<>();
        while (in.hasRemaining()) {
            int type = unsigned(in);
            ByteBuffer item = item(in);
            if (type == 0x30) {
                abstractSyntax = text(item);
            } else if (type == 0x40) {
                transferSyntaxes.add(text(item));
            }
        }
        return new ProposedContext(id, abstractSyntax, transferSyntaxes);
    }

    private static AnsweredContext answered(ByteBuffer in) {
        int id = unsigned(in);
        in.get();
        int result = unsigned(in);
        in.get();
        String transferSyntax = "";
        while (in.hasRemaining()) {
            int type = unsigned(in);
            ByteBuffer item = item(in);
            if (type == 0x40) {
                transferSyntax = text(item);
            }
        }
        return new AnsweredContext(id, result, transferSyntax);
    }

    private static UserInformation user(ByteBuffer in) {
        long maxPdu = 0;
        String implementation = "";
        String version = "";
        Optional<AsyncWindow> window = Optional.empty();
        List<RoleSelection> roles = new ArrayList<>();
        while (in.hasRemaining()) {
            int type = unsigned(in);
            ByteBuffer item = item(in);
            if (type == 0x51) {
                maxPdu = item.getInt() & 0xFFFF_FFFFL;
            } else if (type == 0x52) {
                implementation = text(item);
            } else if (type == 0x53) {
                window = Optional.of(new AsyncWindow(item.getShort() & 0xFFFF, item.getShort() & 0xFFFF));
            } else if (type == 0x54) {
                roles.add(role(item));
            } else if (type == 0x55) {
                version = text(item);
            }
        }
        return new UserInformation(maxPdu, implementation, version, window, roles);
    }

    private static RoleSelection role(ByteBuffer in) {
        String uid = text(slice(in, in.getShort() & 0xFFFF));
        return new RoleSelection(uid, in.get() == 1, in.get() == 1);
    }

    /** The body of the item whose type was just read. */
    private static ByteBuffer item(ByteBuffer in) {
        in.get();
        return slice(in, in.getShort() & 0xFFFF);
    }

    private static ByteBuffer slice(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer slice = in.slice(in.position(), length);
        in.position(in.position() + length);
        return slice;
    }

    private static String fixedText(ByteBuffer in) {
        return text(slice(in, AeTitle.MAX_LENGTH));
    }

    /** ASCII without the padding that some senders add: spaces and zero bytes at either end. */
    private static String text(ByteBuffer in) {
        byte[] bytes = new byte[in.remaining()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
    }

    private static int unsigned(ByteBuffer in) {
        return in.get() & 0xFF;
    }
}
