package org.consilium.dicom.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.consilium.dicom.core.CoreDicomWriter;
import org.consilium.dicom.core.Encoding;

/** Spoils inputs, either byte by byte or knowing what an element is. */
public final class Mutation {
    private static final byte[] SHARP = {0, 1, (byte) 0x7F, (byte) 0x80, (byte) 0xFE, (byte) 0xFF};
    private static final String[] SYNTAXES = {
        UID.ImplicitVRLittleEndian,
        UID.ExplicitVRLittleEndian,
        UID.ExplicitVRBigEndian,
        UID.DeflatedExplicitVRLittleEndian,
        UID.JPEGBaseline8Bit,
        UID.JPEGLosslessSV1,
        UID.JPEGLSLossless,
        UID.JPEG2000,
        UID.RLELossless
    };

    private Mutation() {}

    /** A few bytes changed, inserted, removed, doubled or cut off. */
    public static byte[] ofBytes(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(8);
        for (int change = 0; change < changes && bytes.length > 8; change++) {
            int at = position(bytes.length, random);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = SHARP[random.nextInt(SHARP.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 3 -> bytes = spliced(bytes, at, random.nextInt(16), new byte[random.nextInt(16)]);
                case 4 -> bytes = spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at / 2, at));
                default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xFF);
            }
        }
        return bytes;
    }

    /** Headers of elements and codestreams lie in front, so that half of the changes go there. */
    private static int position(int length, Random random) {
        return random.nextInt(random.nextBoolean() ? length : Math.min(length, 3000));
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
        int rest = Math.min(bytes.length, at + removed);
        ByteArrayOutputStream spliced = new ByteArrayOutputStream(bytes.length + inserted.length);
        spliced.write(bytes, 0, at);
        spliced.writeBytes(inserted);
        spliced.write(bytes, rest, bytes.length - rest);
        return spliced.toByteArray();
    }

    /** A well-formed file with elements that contradict each other, or a damaged codestream in whole wrapping. */
    static byte[] ofStructure(DicomObject original, Random random) throws IOException {
        Attributes dataset = new Attributes().addAll(original.dataset());
        List<DataElement> elements = new ArrayList<>();
        dataset.forEach(elements::add);
        for (int change = 1 + random.nextInt(4); change > 0 && !elements.isEmpty(); change--) {
            mutate(dataset, elements.get(random.nextInt(elements.size())), random);
        }
        spoilPixels(dataset, random);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CoreDicomWriter()
                .write(new DicomObject(new Attributes(), syntax(original, dataset, random), dataset), bytes);
        return random.nextInt(4) == 0 ? ofBytes(bytes.toByteArray(), random) : bytes.toByteArray();
    }

    private static String syntax(DicomObject original, Attributes dataset, Random random) throws IOException {
        boolean encapsulated = dataset.element(Tag.PixelData)
                .filter(pixels -> pixels.value() instanceof Value.Fragments)
                .isPresent();
        String other = SYNTAXES[random.nextInt(SYNTAXES.length)];
        boolean fits = !encapsulated || Encoding.of(other).encapsulated();
        return random.nextInt(4) == 0 && fits ? other : original.transferSyntax();
    }

    private static void mutate(Attributes dataset, DataElement element, Random random) {
        VR vr = VR.values()[random.nextInt(VR.values().length)];
        byte[] noise = new byte[2 * random.nextInt(20)];
        random.nextBytes(noise);
        boolean pixels = element.tag() == Tag.PixelData;
        switch (random.nextInt(6)) {
            case 0 -> dataset.remove(element.tag());
            case 1 -> {
                if (!pixels && vr != VR.SQ) {
                    dataset.put(new DataElement(element.tag(), vr, new Value.Bytes(noise)));
                }
            }
            case 2 ->
                dataset.put(new DataElement(element.tag() ^ 1 << random.nextInt(32), VR.UN, new Value.Bytes(noise)));
            case 3 -> dataset.setInt(geometry(random), VR.US, random.nextInt(1 << 1 + random.nextInt(16)));
            case 4 -> nest(dataset, random);
            default -> dataset.setString(Tag.SpecificCharacterSet, VR.CS, "", "ISO 2022 IR 87", "ISO 2022 IR 58");
        }
    }

    private static int geometry(Random random) {
        int[] tags = {
            Tag.Rows,
            Tag.Columns,
            Tag.BitsAllocated,
            Tag.BitsStored,
            Tag.SamplesPerPixel,
            Tag.PixelRepresentation,
            Tag.PlanarConfiguration
        };
        return tags[random.nextInt(tags.length)];
    }

    private static void nest(Attributes dataset, Random random) {
        Attributes item = dataset;
        for (int depth = random.nextInt(40); depth > 0; depth--) {
            item = item.addItem(Tag.ReferencedSeriesSequence);
        }
    }

    private static void spoilPixels(Attributes dataset, Random random) {
        DataElement pixels = dataset.element(Tag.PixelData).orElse(null);
        if (pixels != null && pixels.value() instanceof Value.Fragments fragments && random.nextBoolean()) {
            List<byte[]> spoiled = new ArrayList<>();
            fragments.fragments().forEach(fragment -> spoiled.add(ofBytes(fragment, random)));
            dataset.put(new DataElement(pixels.tag(), pixels.vr(), new Value.Fragments(fragments.offsets(), spoiled)));
        }
    }
}
