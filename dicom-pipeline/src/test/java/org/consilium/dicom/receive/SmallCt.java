package org.consilium.dicom.receive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** Builds the bytes of small CT instances, in Explicit or Implicit VR Little Endian, for tests of the way in. */
public final class SmallCt {
    public static final String CT_CLASS = "1.2.840.10008.5.1.4.1.1.2";
    public static final String EXPLICIT = "1.2.840.10008.1.2.1";
    public static final String IMPLICIT = "1.2.840.10008.1.2";

    private final TreeMap<Integer, String[]> texts = new TreeMap<>();
    private String sopInstance = "1.2.3.4.1";
    private int rows = 4;
    private byte[] pixels = new byte[2 * 4 * 4];
    private boolean explicit = true;

    public static SmallCt aCt() {
        return new SmallCt()
                .text(0x00080016, "UI", CT_CLASS)
                .instance("1.2.3.4.1")
                .study("1.2.3")
                .text(0x00080060, "CS", "CT")
                .text(0x00100010, "PN", "Test^Person")
                .text(0x00100020, "LO", "T1")
                .text(0x00100030, "DA", "19600229")
                .text(0x00200032, "DS", "0\\0\\0")
                .text(0x00200037, "DS", "1\\0\\0\\0\\1\\0");
    }

    public SmallCt text(int tag, String vr, String value) {
        texts.put(tag, new String[] {vr, value});
        return this;
    }

    public SmallCt without(int tag) {
        texts.remove(tag);
        return this;
    }

    public SmallCt instance(String uid) {
        sopInstance = uid;
        return text(0x00080018, "UI", uid);
    }

    public SmallCt study(String uid) {
        return text(0x0020000D, "UI", uid).text(0x0020000E, "UI", uid + ".1");
    }

    public SmallCt pixels(byte[] bytes) {
        pixels = bytes.clone();
        return this;
    }

    public SmallCt rows(int count) {
        rows = count;
        return this;
    }

    public SmallCt implicit() {
        explicit = false;
        return this;
    }

    public String sopInstance() {
        return sopInstance;
    }

    public String transferSyntax() {
        return explicit ? EXPLICIT : IMPLICIT;
    }

    public byte[] dataSet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        texts.headMap(0x00280000).forEach((tag, value) -> text(out, tag, value[0], value[1]));
        short16(out, 0x00280002, 1);
        short16(out, 0x00280010, rows);
        short16(out, 0x00280011, 4);
        short16(out, 0x00280100, 16);
        element(out, 0x7FE00010, "OW", pixels);
        return out.toByteArray();
    }

    public byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(FileHeader.of(new AnnouncedInstance(CT_CLASS, sopInstance, transferSyntax())));
        out.writeBytes(dataSet());
        return out.toByteArray();
    }

    public Path writeTo(Path folder) {
        try {
            return Files.write(folder.resolve(sopInstance + ".dcm"), file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void text(ByteArrayOutputStream out, int tag, String vr, String value) {
        byte[] bytes = (value.length() % 2 == 0 ? value : value + (vr.equals("UI") ? "\0" : " "))
                .getBytes(StandardCharsets.ISO_8859_1);
        element(out, tag, vr, bytes);
    }

    private void short16(ByteArrayOutputStream out, int tag, int value) {
        element(out, tag, "US", new byte[] {(byte) value, (byte) (value >> 8)});
    }

    private void element(ByteArrayOutputStream out, int tag, String vr, byte[] value) {
        number(out, tag >>> 16, 2);
        number(out, tag, 2);
        if (explicit) {
            out.writeBytes(vr.getBytes(StandardCharsets.US_ASCII));
            if (vr.equals("OW")) {
                number(out, 0, 2);
            }
        }
        number(out, value.length, explicit && !vr.equals("OW") ? 2 : 4);
        out.writeBytes(value);
    }

    private static void number(ByteArrayOutputStream out, int value, int size) {
        for (int i = 0; i < size; i++) {
            out.write(value >>> 8 * i);
        }
    }
}
