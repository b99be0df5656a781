package org.consilium.dicom.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.fuzz.Mutation;

/** A conversation's bytes, kept as PDUs so that it can be spoiled knowing where their headers are. */
final class SpoiledPdus {
    private static final int PDU_HEADER = 6;
    private static final int PDV_HEADER = 6;

    private final Random random;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SpoiledPdus(Random random) {
        this.random = random;
    }

    SpoiledPdus say(Pdu pdu) throws IOException {
        new MessageWriter(bytes, 0).send(pdu);
        return this;
    }

    SpoiledPdus say(int context, CommandSet command) throws IOException {
        writer().send(context, command.with(CommandSet.DATA_SET_TYPE, CommandSet.NO_DATA_SET));
        return this;
    }

    SpoiledPdus say(int context, CommandSet command, byte[] dataSet) throws IOException {
        writer().send(context, command.with(CommandSet.DATA_SET_TYPE, 0), new ByteArrayInputStream(dataSet));
        return this;
    }

    /** Short PDUs make messages of several fragments. */
    private MessageWriter writer() {
        return new MessageWriter(bytes, random.nextInt(3) == 0 ? 128 + random.nextInt(400) : 0);
    }

    /** One in eight stays as it is. */
    byte[] spoiled() {
        List<byte[]> pdus = split(bytes.toByteArray());
        int ways = random.nextInt(8);
        if (ways == 0) {
            return joined(pdus);
        }
        if (ways <= 4) {
            for (int change = 1 + random.nextInt(3); change > 0 && !pdus.isEmpty(); change--) {
                spoilOne(pdus);
            }
        }
        return ways >= 4 ? Mutation.ofBytes(joined(pdus), random) : joined(pdus);
    }

    private void spoilOne(List<byte[]> pdus) {
        int at = random.nextInt(pdus.size());
        byte[] pdu = pdus.get(at);
        if (pdu.length < PDU_HEADER) {
            return; // cut off by an earlier change
        }
        ByteBuffer header = ByteBuffer.wrap(pdu);
        switch (random.nextInt(8)) {
            case 0 -> pdus.remove(at);
            case 1 -> pdus.add(at, pdu.clone());
            case 2 -> pdus.add(random.nextInt(pdus.size()), pdus.remove(at));
            case 3 -> header.put(0, (byte) random.nextInt(10));
            case 4 -> header.putInt(2, length());
            case 5 -> spoilFragmentHeader(pdu);
            case 6 -> pdus.set(at, Arrays.copyOf(pdu, random.nextInt(pdu.length + 1)));
            default -> spoilItem(pdu);
        }
    }

    private void spoilFragmentHeader(byte[] pdu) {
        if (pdu.length < PDU_HEADER + PDV_HEADER) {
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> ByteBuffer.wrap(pdu).putInt(PDU_HEADER, length());
            case 1 -> pdu[PDU_HEADER + 4] = (byte) random.nextInt(256);
            default -> pdu[PDU_HEADER + 5] = (byte) random.nextInt(5);
        }
    }

    /** Types and lengths of items stand anywhere in association PDUs; two bytes become a length that is sharp somewhere. */
    private void spoilItem(byte[] pdu) {
        int at = random.nextInt(Math.max(1, pdu.length - 2));
        if (at + 2 <= pdu.length) {
            ByteBuffer.wrap(pdu).putShort(at, (short) (random.nextBoolean() ? 0xFFFF : random.nextInt(64)));
        }
    }

    private int length() {
        int[] sharp = {
            0, 1, 2, 3, 5, 6, 7, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 262_144, 262_209, 1 << 20, (1 << 20) + 1
        };
        return sharp[random.nextInt(sharp.length)];
    }

    private static List<byte[]> split(byte[] all) {
        List<byte[]> pdus = new ArrayList<>();
        for (int at = 0; at < all.length; ) {
            int end = at + PDU_HEADER + ByteBuffer.wrap(all).getInt(at + 2);
            pdus.add(Arrays.copyOfRange(all, at, end));
            at = end;
        }
        return pdus;
    }

    private static byte[] joined(List<byte[]> pdus) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        pdus.forEach(joined::writeBytes);
        return joined.toByteArray();
    }
}
