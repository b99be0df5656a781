package org.consilium.dicom.pixel;

import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Decodes one scan of a JPEG-LS image: prediction, context modelling and runs (ITU-T T.87 Annex A). */
final class JpegLsScan {
    private static final int CONTEXTS = 365;

    private final JpegLsBits bits;
    private final JpegLsParameters parameters;
    private final int rows;
    private final int columns;
    private final int step;
    private final JpegLsContext[] contexts = new JpegLsContext[CONTEXTS];
    private final JpegLsRunContext continued;
    private final JpegLsRunContext interrupted;
    private final JpegLsLine[] lines;
    private final Interleave interleave;

    /** How the components of one scan follow each other: not at all or line by line, or pixel by pixel. */
    enum Interleave {
        LINE,
        SAMPLE
    }

    /** @param components how many the scan has */
    JpegLsScan(
            JpegLsBits bits,
            JpegLsParameters parameters,
            int rows,
            int columns,
            int components,
            Interleave interleave) {
        this.bits = bits;
        this.parameters = parameters;
        this.rows = rows;
        this.columns = columns;
        this.step = 2 * parameters.near() + 1;
        for (int index = 0; index < CONTEXTS; index++) {
            contexts[index] = new JpegLsContext(parameters.range());
        }
        continued = new JpegLsRunContext(1, parameters.range());
        interrupted = new JpegLsRunContext(0, parameters.range());
        this.interleave = interleave;
        lines = new JpegLsLine[components];
        for (int component = 0; component < components; component++) {
            lines[component] = new JpegLsLine(columns);
        }
    }

    /**
     * Decodes the scan into samples whose colours are interleaved.
     *
     * @param samples of the whole frame
     * @param first where the scan's first component starts
     * @param stride how many components the frame has
     */
    void decode(int[] samples, int first, int stride) throws DicomRefusal {
        for (int row = 0; row < rows; row++) {
            for (JpegLsLine line : lines) {
                line.begin();
            }
            if (interleave == Interleave.SAMPLE) {
                decodeTogether();
            } else {
                for (JpegLsLine line : lines) {
                    decodeLine(line);
                }
            }
            for (int component = 0; component < lines.length; component++) {
                lines[component].copyTo(samples, row * columns * stride + first + component, stride);
            }
        }
    }

    private void decodeLine(JpegLsLine line) throws DicomRefusal {
        int at = 1;
        while (at <= columns) {
            int context = context(line, at);
            if (context == 0) {
                int end = runEnd(line, at);
                line.fill(at, end);
                if (end <= columns) {
                    line.set(end, interruption(line, end));
                    line.shortenRuns();
                }
                at = end + 1;
            } else {
                line.set(at, regular(context, line, at));
                at++;
            }
        }
    }

    /** Pixel by pixel: a run is one of all components, counted once (T.87 section A.7 and annex B). */
    private void decodeTogether() throws DicomRefusal {
        int at = 1;
        while (at <= columns) {
            if (isFlat(at)) {
                at = decodeRunTogether(at);
            } else {
                for (JpegLsLine line : lines) {
                    line.set(at, regular(context(line, at), line, at));
                }
                at++;
            }
        }
    }

    private boolean isFlat(int at) {
        for (JpegLsLine line : lines) {
            if (context(line, at) != 0) {
                return false;
            }
        }
        return true;
    }

    private int decodeRunTogether(int start) throws DicomRefusal {
        int end = runEnd(lines[0], start);
        for (JpegLsLine line : lines) {
            line.fill(start, end);
        }
        if (end <= columns) {
            for (JpegLsLine line : lines) {
                int error = interruptionError(interrupted, lines[0]);
                line.set(end, towards(line.left(end), line.up(end), error));
            }
            lines[0].shortenRuns();
        }
        return end + 1;
    }

    private int context(JpegLsLine line, int at) {
        int up = line.up(at);
        int corner = line.corner(at);
        return 81 * region(line.next(at) - up) + 9 * region(up - corner) + region(corner - line.left(at));
    }

    private int region(int gradient) {
        int absolute = Math.abs(gradient);
        if (absolute <= parameters.near()) {
            return 0;
        }
        int region;
        if (absolute < parameters.threshold1()) {
            region = 1;
        } else if (absolute < parameters.threshold2()) {
            region = 2;
        } else {
            region = absolute < parameters.threshold3() ? 3 : 4;
        }
        return gradient < 0 ? -region : region;
    }

    private int regular(int signedContext, JpegLsLine line, int at) throws DicomRefusal {
        int sign = signedContext < 0 ? -1 : 1;
        JpegLsContext context = contexts[Math.abs(signedContext)];
        int predicted = clamp(predict(line.left(at), line.up(at), line.corner(at)) + sign * context.correction());
        int golomb = context.golomb();
        int mapped = codeWord(golomb, parameters.limit());
        int error = unmapped(mapped, context.invertsMapping(parameters.near(), golomb));
        context.update(error, parameters.near(), parameters.reset());
        return reconstruct(predicted, sign * error);
    }

    private static int unmapped(int mapped, boolean inverted) {
        int half = mapped >> 1;
        boolean odd = (mapped & 1) == 1;
        return odd == inverted ? half : -half - 1;
    }

    private static int predict(int left, int up, int corner) {
        if (corner >= Math.max(left, up)) {
            return Math.min(left, up);
        }
        return corner <= Math.min(left, up) ? Math.max(left, up) : left + up - corner;
    }

    private int codeWord(int golomb, int limit) throws DicomRefusal {
        int longestPrefix = limit - parameters.rangeBits() - 1;
        int prefix = bits.zeros(limit);
        if (prefix < longestPrefix) {
            return prefix << golomb | bits.bits(golomb);
        }
        return bits.bits(parameters.rangeBits()) + 1;
    }

    private int reconstruct(int predicted, int error) throws DicomRefusal {
        int span = parameters.range() * step;
        int value = predicted + error * step;
        if (value < -parameters.near()) {
            value += span;
        } else if (value > parameters.maximum() + parameters.near()) {
            value -= span;
        }
        if (value < -span || value > 2 * span) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a prediction error is out of range");
        }
        return clamp(value);
    }

    private int clamp(int value) {
        return Math.max(0, Math.min(parameters.maximum(), value));
    }

    private int runEnd(JpegLsLine line, int start) throws DicomRefusal {
        int at = start;
        while (bits.bit() == 1) {
            int full = 1 << line.runBits();
            int count = Math.min(full, columns + 1 - at);
            at += count;
            if (count == full) {
                line.lengthenRuns();
            }
            if (at > columns) {
                return at;
            }
        }
        at += bits.bits(line.runBits());
        if (at > columns) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a run reaches beyond its line");
        }
        return at;
    }

    private int interruption(JpegLsLine line, int at) throws DicomRefusal {
        int left = line.left(at);
        int up = line.up(at);
        if (Math.abs(left - up) <= parameters.near()) {
            return reconstruct(left, interruptionError(continued, line));
        }
        return towards(left, up, interruptionError(interrupted, line));
    }

    private int towards(int left, int up, int error) throws DicomRefusal {
        return reconstruct(up, up >= left ? error : -error);
    }

    private int interruptionError(JpegLsRunContext context, JpegLsLine line) throws DicomRefusal {
        int golomb = context.golomb();
        int mapped = codeWord(golomb, parameters.limit() - line.runBits() - 1);
        return context.error(mapped, golomb, parameters.reset());
    }
}
