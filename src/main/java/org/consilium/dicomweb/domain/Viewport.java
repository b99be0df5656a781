package org.consilium.dicomweb.domain;

import java.util.Arrays;
import java.util.Optional;
import org.consilium.problem.Refusal;

/**
 * How large a picture shall be at most, and which part of the image it shows (PS3.18 8.3.5.1.3).
 *
 * @param width of the picture at most, in pixels
 * @param height of the picture at most, in pixels
 * @param part left, top, width and height of the part of the image; empty for all of it
 */
public record Viewport(int width, int height, Optional<Part> part) {
    private static final int LARGEST = 8192;

    /** A part of an image in its pixels. */
    public record Part(double left, double top, double width, double height) {}

    public Viewport {
        if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
            throw Refusal.invalid("viewport", "1 to " + LARGEST + " pixels each way");
        }
    }

    /** Reads {@code width,height} or {@code width,height,left,top,width,height}; what is left out of the part is whole. */
    public static Viewport parse(String text, int columns, int rows) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2 || parts.length == 6) {
                int width = (int) Double.parseDouble(parts[0]);
                int height = (int) Double.parseDouble(parts[1]);
                return new Viewport(width, height, parts.length == 2 ? Optional.empty() : part(parts, columns, rows));
            }
        } catch (NumberFormatException notOne) {
            throw Refusal.invalid("viewport", "2 or 6 numbers");
        }
        throw Refusal.invalid("viewport", "2 or 6 numbers");
    }

    private static Optional<Part> part(String[] texts, int columns, int rows) {
        double[] whole = {0, 0, columns, rows};
        double[] asked = new double[4];
        for (int index = 0; index < 4; index++) {
            String text = texts[index + 2].strip();
            asked[index] = text.isEmpty() ? whole[index] : Double.parseDouble(text);
        }
        boolean inside = Arrays.stream(asked).allMatch(Double::isFinite)
                && asked[0] >= 0
                && asked[1] >= 0
                && asked[2] >= 1
                && asked[3] >= 1
                && asked[0] + asked[2] <= columns
                && asked[1] + asked[3] <= rows;
        if (!inside) {
            throw Refusal.invalid("viewport", "a part within " + columns + " x " + rows);
        }
        return Optional.of(new Part(asked[0], asked[1], asked[2], asked[3]));
    }
}
