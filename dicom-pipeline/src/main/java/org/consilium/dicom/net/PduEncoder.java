package org.consilium.dicom.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consilium.dicom.net.Pdu.AnsweredContext;
import org.consilium.dicom.net.Pdu.ProposedContext;

/** Writes PDUs as bytes (PS3.8 9.3): big endian, every item with type, reserved byte and 16-bit length. */
final class PduEncoder {
    private static final int AE_FIELD = 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    private PduEncoder() {}

    static byte[] encode(Pdu pdu) {
        PduEncoder body = new PduEncoder();
        return framed(body.write(pdu), body);
    }

    private int write(Pdu pdu) {
        if (pdu instanceof Pdu.AssociateRequest request) {
            return writeRequest(request);
        }
        if (pdu instanceof Pdu.AssociateAccept accept) {
            return writeAccept(accept);
        }
        if (pdu instanceof Pdu.AssociateReject reject) {
            bytes(0, reject.result(), reject.source(), reject.reason());
            return Pdu.ASSOCIATE_REJECT;
        }
        if (pdu instanceof Pdu.Abort abort) {
            bytes(0, 0, abort.source(), abort.reason());
            return Pdu.ABORT;
        }
        bytes(0, 0, 0, 0);
        return pdu instanceof Pdu.ReleaseRequest ? Pdu.RELEASE_REQUEST : Pdu.RELEASE_RESPONSE;
    }

    private int writeRequest(Pdu.AssociateRequest request) {
        start(request.protocolVersion(), request.calledAe(), request.callingAe(), request.applicationContext());
        for (ProposedContext context : request.contexts()) {
            item(0x20, proposed(context));
        }
        item(0x50, user(request.user()));
        return Pdu.ASSOCIATE_REQUEST;
    }

    private int writeAccept(Pdu.AssociateAccept accept) {
        start(1, accept.calledAe(), accept.callingAe(), Pdu.DICOM_APPLICATION_CONTEXT);
        for (AnsweredContext context : accept.contexts()) {
            PduEncoder body = new PduEncoder();
            body.bytes(context.id(), 0, context.result(), 0);
            body.textItem(0x40, context.transferSyntax());
            item(0x21, body);
        }
        item(0x50, user(accept.user()));
        return Pdu.ASSOCIATE_ACCEPT;
    }

    private void start(int version, String calledAe, String callingAe, String applicationContext) {
        number16(version);
        number16(0);
        aeTitle(calledAe);
        aeTitle(callingAe);
        out.writeBytes(new byte[32]);
        textItem(0x10, applicationContext);
    }

    private static PduEncoder proposed(ProposedContext context) {
        PduEncoder body = new PduEncoder();
        body.bytes(context.id(), 0, 0, 0);
        body.textItem(0x30, context.abstractSyntax());
        context.transferSyntaxes().forEach(uid -> body.textItem(0x40, uid));
        return body;
    }

    private static PduEncoder user(UserInformation user) {
        PduEncoder body = new PduEncoder();
        PduEncoder length = new PduEncoder();
        length.number32(user.maxPduBytes());
        body.item(0x51, length);
        body.textItem(0x52, user.implementationClassUid());
        user.window().ifPresent(window -> {
            PduEncoder item = new PduEncoder();
            item.number16(window.maxInvoked());
            item.number16(window.maxPerformed());
            body.item(0x53, item);
        });
        writeRoles(body, user.roles());
        if (!user.implementationVersion().isEmpty()) {
            body.textItem(0x55, user.implementationVersion());
        }
        return body;
    }

    private static void writeRoles(PduEncoder body, List<UserInformation.RoleSelection> roles) {
        for (UserInformation.RoleSelection role : roles) {
            PduEncoder item = new PduEncoder();
            byte[] uid = role.sopClassUid().getBytes(StandardCharsets.US_ASCII);
            item.number16(uid.length);
            item.out.writeBytes(uid);
            item.bytes(role.requestorIsScu() ? 1 : 0, role.requestorIsScp() ? 1 : 0);
            body.item(0x54, item);
        }
    }

    private void aeTitle(String text) {
        byte[] field = new byte[AE_FIELD];
        java.util.Arrays.fill(field, (byte) ' ');
        byte[] title = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(title, 0, field, 0, Math.min(title.length, AE_FIELD));
        out.writeBytes(field);
    }

    private void textItem(int type, String text) {
        PduEncoder body = new PduEncoder();
        body.out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
        item(type, body);
    }

    private void item(int type, PduEncoder body) {
        bytes(type, 0);
        number16(body.out.size());
        out.writeBytes(body.out.toByteArray());
    }

    private void bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
    }

    private void number16(int value) {
        bytes(value >>> 8, value);
    }

    private void number32(long value) {
        bytes((int) (value >>> 24), (int) (value >>> 16), (int) (value >>> 8), (int) value);
    }

    private static byte[] framed(int type, PduEncoder body) {
        PduEncoder pdu = new PduEncoder();
        pdu.bytes(type, 0);
        pdu.number32(body.out.size());
        pdu.out.writeBytes(body.out.toByteArray());
        return pdu.out.toByteArray();
    }
}
