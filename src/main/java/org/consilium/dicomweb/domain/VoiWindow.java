package org.consilium.dicomweb.domain;

import java.util.Locale;
import java.util.Optional;
import org.consilium.dicom.Attributes;
import org.consilium.dicom.Tag;
import org.consilium.problem.Refusal;

/** Which values are shown between black and white (PS3.3 C.11.2). */
public record VoiWindow(double center, double width, Function function) {
    private static final double STEEPNESS = -4;

    /** How values become shades (PS3.3 C.11.2.1). */
    public enum Function {
        LINEAR,
        LINEAR_EXACT,
        SIGMOID
    }

    public VoiWindow {
        double least = function == Function.LINEAR ? 1 : Double.MIN_NORMAL;
        if (!(width >= least) || !Double.isFinite(width) || !Double.isFinite(center)) {
            throw Refusal.invalid("window", "a centre, a width of at least " + least + " and a function");
        }
    }

    /** Reads {@code centre,width,function} as a request writes it (PS3.18 8.3.5.1.4). */
    public static VoiWindow parse(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 3) {
                String name = parts[2].strip().toUpperCase(Locale.ROOT).replace('-', '_');
                return new VoiWindow(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Function.valueOf(name));
            }
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid("window", "centre,width,function");
        }
        throw Refusal.invalid("window", "centre,width,function");
    }

    /** The first window that the image itself asks for. */
    public static Optional<VoiWindow> of(Attributes dataset) {
        double width = dataset.getDouble(Tag.WindowWidth, 0);
        if (dataset.getDouble(Tag.WindowCenter).isEmpty() || width < 1) {
            return Optional.empty();
        }
        String name = dataset.getString(Tag.VOILUTFunction).orElse("LINEAR");
        Function function = name.equals("SIGMOID")
                ? Function.SIGMOID
                : name.equals("LINEAR_EXACT") ? Function.LINEAR_EXACT : Function.LINEAR;
        return Optional.of(new VoiWindow(dataset.getDouble(Tag.WindowCenter, 0), width, function));
    }

    /** The shade of a value, 0 black to 255 white. */
    int shade(double value) {
        double share = switch (function) {
            case LINEAR -> width == 1 ? (value > center - 0.5 ? 1 : 0) : (value - (center - 0.5)) / (width - 1) + 0.5;
            case LINEAR_EXACT -> (value - center) / width + 0.5;
            case SIGMOID -> 1 / (1 + Math.exp(STEEPNESS * (value - center) / width));
        };
        return (int) Math.round(255 * Math.max(0, Math.min(1, share)));
    }
}
