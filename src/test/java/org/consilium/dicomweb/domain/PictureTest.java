package org.consilium.dicomweb.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.Tag;
import org.consilium.dicom.UID;
import org.consilium.dicom.VR;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void withoutAWindowAllValuesAreShown() throws Exception {
        BufferedImage image = Picture.draw(grey("MONOCHROME2", 100, 200, 300), 0, Optional.empty());
        assertThat(shades(image, 3)).containsExactly(0, 128, 255);
    }

    @Test
    void theImagesOwnWindowIsTakenAfterItsRescale() throws Exception {
        DicomObject object = grey("MONOCHROME2", 0, 1024, 2048);
        object.dataset().setString(Tag.RescaleIntercept, VR.DS, "-1024");
        object.dataset().setString(Tag.RescaleSlope, VR.DS, "2");
        object.dataset().setString(Tag.WindowCenter, VR.DS, "1024");
        object.dataset().setString(Tag.WindowWidth, VR.DS, "4096");
        object.dataset().setString(Tag.VOILUTFunction, VR.CS, "LINEAR_EXACT");
        assertThat(shades(Picture.draw(object, 0, Optional.empty()), 3)).containsExactly(0, 128, 255);
        assertThat(shades(Picture.draw(object, 0, Optional.of(VoiWindow.parse("-1024,1,linear"))), 3))
                .containsExactly(255, 255, 255);
    }

    @Test
    void whereLowIsWhiteShadesAreTurned() throws Exception {
        BufferedImage image = Picture.draw(grey("MONOCHROME1", 100, 200, 300), 0, Optional.empty());
        assertThat(shades(image, 3)).containsExactly(255, 127, 0);
    }

    @Test
    void aSigmoidOfTheImageIsASigmoid() {
        Attributes dataset = new Attributes()
                .setString(Tag.WindowCenter, VR.DS, "40")
                .setString(Tag.WindowWidth, VR.DS, "400")
                .setString(Tag.VOILUTFunction, VR.CS, "SIGMOID");
        assertThat(VoiWindow.of(dataset)).contains(new VoiWindow(40, 400, VoiWindow.Function.SIGMOID));
        assertThat(VoiWindow.of(dataset.setString(Tag.WindowWidth, VR.DS, "0.5")))
                .isEmpty();
        assertThat(VoiWindow.of(new Attributes())).isEmpty();
        assertThat(VoiWindow.of(
                        dataset.setString(Tag.WindowWidth, VR.DS, "1").setString(Tag.VOILUTFunction, VR.CS, "LINEAR")))
                .contains(new VoiWindow(40, 1, VoiWindow.Function.LINEAR));
    }

    @Test
    void coloursStayAndLuminanceBecomesColour() throws Exception {
        assertThat(rgb(Picture.draw(colour("RGB", 10, 20, 30), 0, Optional.empty())))
                .containsExactly(10, 20, 30);
        // PS3.3 C.7.6.3.1.2: a pure red of 255 is 76, 85, 255.
        assertThat(rgb(Picture.draw(colour("YBR_FULL", 76, 85, 255), 0, Optional.empty())))
                .containsExactly(254, 0, 0);
    }

    private static DicomObject grey(String photometric, int... samples) {
        Attributes dataset = header(photometric, 1, samples.length)
                .setInt(Tag.BitsAllocated, VR.US, 16)
                .setInt(Tag.BitsStored, VR.US, 16)
                .setInt(Tag.HighBit, VR.US, 15);
        byte[] bytes = new byte[2 * samples.length];
        for (int i = 0; i < samples.length; i++) {
            bytes[2 * i] = (byte) samples[i];
            bytes[2 * i + 1] = (byte) (samples[i] >> 8);
        }
        return object(dataset.setBytes(Tag.PixelData, VR.OW, bytes));
    }

    private static DicomObject colour(String photometric, int one, int two, int three) {
        Attributes dataset = header(photometric, 3, 1)
                .setInt(Tag.PlanarConfiguration, VR.US, 0)
                .setInt(Tag.BitsAllocated, VR.US, 8)
                .setInt(Tag.BitsStored, VR.US, 8)
                .setInt(Tag.HighBit, VR.US, 7);
        return object(dataset.setBytes(Tag.PixelData, VR.OB, new byte[] {(byte) one, (byte) two, (byte) three, 0}));
    }

    private static Attributes header(String photometric, int samples, int columns) {
        return new Attributes()
                .setInt(Tag.SamplesPerPixel, VR.US, samples)
                .setString(Tag.PhotometricInterpretation, VR.CS, photometric)
                .setInt(Tag.Rows, VR.US, 1)
                .setInt(Tag.Columns, VR.US, columns)
                .setInt(Tag.PixelRepresentation, VR.US, 0);
    }

    private static int[] shades(BufferedImage image, int columns) {
        return image.getRaster().getSamples(0, 0, columns, 1, 0, (int[]) null);
    }

    private static int[] rgb(BufferedImage image) {
        int rgb = image.getRGB(0, 0);
        return new int[] {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
    }

    private static DicomObject object(Attributes dataset) {
        return new DicomObject(new Attributes(), UID.ExplicitVRLittleEndian, dataset);
    }
}
