package org.consilium.dicomweb.domain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A picture as JPEG or PNG. */
public final class PictureFile {
    public static final String JPEG = "image/jpeg";
    public static final String PNG = "image/png";

    private PictureFile() {}

    /**
     * Encodes a picture.
     *
     * @param type {@link #JPEG} or {@link #PNG}
     * @param quality of a JPEG, 1 to 100; PNG loses nothing
     */
    public static byte[] encode(BufferedImage picture, String type, int quality) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(type).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        // In memory: ImageIO's own cache would write pictures of patients to a temporary file.
        try (ImageOutputStream out = new javax.imageio.stream.MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            if (type.equals(JPEG)) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(quality / 100f);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
