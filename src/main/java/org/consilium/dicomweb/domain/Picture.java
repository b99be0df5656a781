package org.consilium.dicomweb.domain;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.DicomObject;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.Tag;
import org.consilium.dicom.pixel.FramePixels;
import org.consilium.dicom.pixel.PixelDecoder;
import org.consilium.dicom.pixel.PixelDescription;

/** A frame as people look at it: values through rescale and window to shades, colours as they are. */
public final class Picture {
    private final Attributes dataset;
    private final FramePixels frame;
    private final PixelDescription description;

    private Picture(Attributes dataset, FramePixels frame) {
        this.dataset = dataset;
        this.frame = frame;
        this.description = frame.description();
    }

    /**
     * Draws a frame.
     *
     * @param number the frame, from 0
     * @param window what to show; where absent the image's own, else all its values
     */
    public static BufferedImage draw(DicomObject object, int number, Optional<VoiWindow> window) throws DicomRefusal {
        Picture picture = new Picture(object.dataset(), PixelDecoder.of(object).frame(number));
        return picture.description.samplesPerPixel() == 3 ? picture.colours() : picture.shades(window);
    }

    private BufferedImage shades(Optional<VoiWindow> asked) {
        int[] samples = frame.samples();
        double slope = dataset.getDouble(Tag.RescaleSlope, 1);
        double intercept = dataset.getDouble(Tag.RescaleIntercept, 0);
        VoiWindow window = asked.or(() -> VoiWindow.of(dataset)).orElseGet(() -> whole(samples, slope, intercept));
        boolean inverse = description.photometricInterpretation().equals("MONOCHROME1");
        BufferedImage image =
                new BufferedImage(description.columns(), description.rows(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] shades = new byte[samples.length];
        for (int index = 0; index < samples.length; index++) {
            int shade = window.shade(samples[index] * slope + intercept);
            shades[index] = (byte) (inverse ? 255 - shade : shade);
        }
        image.getRaster().setDataElements(0, 0, description.columns(), description.rows(), shades);
        return image;
    }

    private static VoiWindow whole(int[] samples, double slope, double intercept) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int sample : samples) {
            low = Math.min(low, sample * slope + intercept);
            high = Math.max(high, sample * slope + intercept);
        }
        return new VoiWindow((low + high) / 2, Math.max(1, high - low), VoiWindow.Function.LINEAR_EXACT);
    }

    private BufferedImage colours() {
        BufferedImage image = new BufferedImage(description.columns(), description.rows(), BufferedImage.TYPE_INT_RGB);
        boolean luminance = description.photometricInterpretation().startsWith("YBR_FULL");
        int down = Math.max(0, description.bitsStored() - 8);
        for (int pixel = 0; pixel < description.rows() * description.columns(); pixel++) {
            int one = frame.sample(3 * pixel) >> down;
            int two = frame.sample(3 * pixel + 1) >> down;
            int three = frame.sample(3 * pixel + 2) >> down;
            int rgb = luminance ? fromLuminance(one, two, three) : one << 16 | two << 8 | three;
            image.setRGB(pixel % description.columns(), pixel / description.columns(), rgb);
        }
        return image;
    }

    /** PS3.3 C.7.6.3.1.2. */
    private static int fromLuminance(int y, int blue, int red) {
        int r = bounded(y + 1.402 * (red - 128));
        int g = bounded(y - 0.344136 * (blue - 128) - 0.714136 * (red - 128));
        int b = bounded(y + 1.772 * (blue - 128));
        return r << 16 | g << 8 | b;
    }

    private static int bounded(double value) {
        return (int) Math.round(Math.max(0, Math.min(255, value)));
    }

    /** The picture made to fit a viewport, its shape kept. */
    public static BufferedImage fitted(BufferedImage image, Viewport viewport) {
        Viewport.Part part = viewport.part().orElse(new Viewport.Part(0, 0, image.getWidth(), image.getHeight()));
        double scale = Math.min(viewport.width() / part.width(), viewport.height() / part.height());
        int width = Math.max(1, (int) Math.round(part.width() * scale));
        int height = Math.max(1, (int) Math.round(part.height() * scale));
        BufferedImage fitted = new BufferedImage(width, height, image.getType());
        Graphics2D pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(
                image,
                0,
                0,
                width,
                height,
                (int) part.left(),
                (int) part.top(),
                (int) Math.round(part.left() + part.width()),
                (int) Math.round(part.top() + part.height()),
                null);
        pen.dispose();
        return fitted;
    }
}
