package org.consilium.dicom.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.consilium.dicom.Value;
import org.consilium.dicom.pixel.PixelDecoder;

/** Compressed frames of the conformance set, and a small one in JPEG Lossless, of which the set has none that is small. */
final class SpoiledCodestreams implements FuzzSubject {
    /** Frames above this are tried once in so many: a frame of 512 x 512 takes as long as fifty small ones. */
    private static final int LARGE_FRAME = 64 * 64;

    private static final int LARGE_ONCE_IN = 64;

    private final List<Frame> small = new ArrayList<>();
    private final List<Frame> large = new ArrayList<>();

    /** A frame and the attributes that describe it. */
    private record Frame(Attributes description, String transferSyntax, byte[] codestream, int pixels) {}

    SpoiledCodestreams(List<DicomObject> objects) {
        for (DicomObject object : objects) {
            if (object.dataset().element(Tag.PixelData).map(DataElement::value).orElse(null)
                    instanceof Value.Fragments fragments) {
                Frame frame = frame(object, fragments);
                (frame.pixels() <= LARGE_FRAME ? small : large).add(frame);
            }
        }
        for (int predictor = 1; predictor <= 7; predictor++) {
            small.add(lossless(predictor));
        }
        small.sort(Comparator.comparingInt(frame -> frame.codestream().length));
    }

    private static Frame frame(DicomObject object, Value.Fragments fragments) {
        Attributes description = new Attributes();
        for (DataElement element : object.dataset()) {
            if (element.tag() >>> 16 == 0x0028 && element.tag() != Tag.NumberOfFrames) {
                description.put(element);
            }
        }
        int pixels = description.getInt(Tag.Rows, 0) * description.getInt(Tag.Columns, 0);
        byte[] first = fragments.fragments().isEmpty()
                ? new byte[2]
                : fragments.fragments().get(0);
        return new Frame(description, object.transferSyntax(), first, pixels);
    }

    private static Frame lossless(int predictor) {
        SmallLosslessJpeg jpeg = new SmallLosslessJpeg(24, 16, predictor);
        Attributes description = new Attributes()
                .setInt(Tag.Rows, VR.US, 16)
                .setInt(Tag.Columns, VR.US, 24)
                .setInt(Tag.BitsAllocated, VR.US, 16)
                .setInt(Tag.BitsStored, VR.US, 12)
                .setInt(Tag.SamplesPerPixel, VR.US, 1);
        return new Frame(description, UID.JPEGLossless, jpeg.bytes(), 24 * 16);
    }

    /** The number of the frame in two bytes, then its spoiled codestream. */
    @Override
    public byte[] next(Random random) {
        boolean takeLarge = random.nextInt(LARGE_ONCE_IN) == 0 && !large.isEmpty();
        int number = random.nextInt(takeLarge ? large.size() : small.size());
        byte[] codestream = (takeLarge ? large : small).get(number).codestream();
        byte[] spoiled = random.nextInt(16) == 0
                ? codestream.clone()
                : random.nextBoolean() ? segments(codestream, random) : Mutation.ofBytes(codestream, random);
        byte[] input = new byte[spoiled.length + 2];
        input[0] = (byte) (takeLarge ? 1 : 0);
        input[1] = (byte) number;
        System.arraycopy(spoiled, 0, input, 2, spoiled.length);
        return input;
    }

    /** Markers, their lengths and what follows at once: where a decoder learns how much memory and time to spend. */
    private static byte[] segments(byte[] codestream, Random random) {
        byte[] bytes = codestream.clone();
        List<Integer> markers = new ArrayList<>();
        for (int at = 0; at + 1 < bytes.length && markers.size() < 64; at++) {
            if (bytes[at] == (byte) 0xFF && (bytes[at + 1] & 0xFF) >= 0x4F) {
                markers.add(at);
            }
        }
        for (int change = 1 + random.nextInt(3); change > 0 && bytes.length > 4; change--) {
            int start = markers.isEmpty() ? 0 : markers.get(random.nextInt(markers.size()));
            int at = Math.min(bytes.length - 1, start + random.nextInt(24));
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(4) - 1);
        }
        return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** How far it came: 0 refused before decoding, 1 refused by the decoder, 2 decoded. */
    @Override
    public int take(byte[] input) {
        Frame frame = (input[0] == 1 ? large : small).get(input[1] & 0xFF);
        Attributes dataset = new Attributes().addAll(frame.description());
        byte[] spoiled = Arrays.copyOfRange(input, 2, input.length);
        if (spoiled.length % 7 == 3) {
            dataset.setInt(Tag.Rows, VR.US, spoiled.length % 256); // what the header says and the stream do not agree
        }
        dataset.put(new DataElement(Tag.PixelData, VR.OB, new Value.Fragments(new long[0], List.of(spoiled))));
        try {
            PixelDecoder decoder = PixelDecoder.of(new DicomObject(new Attributes(), frame.transferSyntax(), dataset));
            decoder.frame(0);
            return 2;
        } catch (DicomRefusal refused) {
            return refused.code() == DicomRefusal.Code.INVALID_PIXEL_DESCRIPTION ? 0 : 1;
        }
    }
}
