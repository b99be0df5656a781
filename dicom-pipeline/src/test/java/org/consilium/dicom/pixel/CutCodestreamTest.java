package org.consilium.dicom.pixel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.ConformanceSet;
import org.consilium.dicom.DataElement;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.ReadScope;
import org.consilium.dicom.Tag;
import org.consilium.dicom.Value;
import org.consilium.dicom.core.CoreDicomReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A codestream that is cut off is refused, never filled: also one that was given an end marker again. */
class CutCodestreamTest {
    private static final long LARGEST_FILE = 250_000;
    private static final byte[] JPEG_END = {(byte) 0xFF, (byte) 0xD9};

    @TestFactory
    Stream<DynamicTest> cutCodestreamsAreRefused() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (ConformanceSet.Row row : ConformanceSet.rows()) {
            if (!row.md5().isEmpty() && Files.size(row.file()) <= LARGEST_FILE) {
                DicomObject object = new CoreDicomReader().read(row.file(), ReadScope.WHOLE);
                if (object.dataset().element(Tag.PixelData).orElseThrow().value()
                        instanceof Value.Fragments fragments) {
                    tests.add(DynamicTest.dynamicTest(row.name(), () -> cutEverywhere(object, fragments)));
                }
            }
        }
        assumeTrue(!tests.isEmpty(), "skipped: no shared/data/dicom_conformance beside the repository");
        return tests.stream();
    }

    private static void cutEverywhere(DicomObject object, Value.Fragments fragments) throws DicomRefusal {
        assumeTrue(isDecoded(object), "skipped: not decoded as it is");
        byte[] whole = PixelDecoder.of(object).frame(frames(object) - 1).bytes();
        byte[] last = fragments.fragments().get(fragments.fragments().size() - 1);
        for (int percent : new int[] {10, 50, 90, 99}) {
            byte[] part = Arrays.copyOf(last, last.length * percent / 100);
            requireRefusedOrWhole(object, fragments, part, whole, percent + " %");
            byte[] ended = Arrays.copyOf(part, part.length + JPEG_END.length);
            System.arraycopy(JPEG_END, 0, ended, part.length, JPEG_END.length);
            requireRefusedOrWhole(object, fragments, ended, whole, percent + " % and an end marker");
        }
    }

    private static int frames(DicomObject object) throws DicomRefusal {
        return PixelDescription.of(object.dataset()).frames();
    }

    private static boolean isDecoded(DicomObject object) {
        try {
            return PixelDecoder.of(object).frame(frames(object) - 1) != null;
        } catch (DicomRefusal refused) {
            return false;
        }
    }

    private static void requireRefusedOrWhole(
            DicomObject object, Value.Fragments fragments, byte[] last, byte[] whole, String cut) {
        List<byte[]> changed = new ArrayList<>(fragments.fragments());
        changed.set(changed.size() - 1, last);
        Attributes dataset = new Attributes().addAll(object.dataset());
        DataElement pixels = dataset.element(Tag.PixelData).orElseThrow();
        dataset.put(new DataElement(pixels.tag(), pixels.vr(), new Value.Fragments(fragments.offsets(), changed)));
        DicomObject spoiled = new DicomObject(object.fileMeta(), object.transferSyntax(), dataset);
        try {
            byte[] bytes = PixelDecoder.of(spoiled).frame(frames(spoiled) - 1).bytes();
            assertThat(Arrays.equals(bytes, whole))
                    .as("decoded as it was after " + cut)
                    .isTrue();
        } catch (DicomRefusal refused) {
            assertThat(refused.code()).as(cut).isNotNull();
        }
    }
}
