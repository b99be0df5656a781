package org.consilium.dicom.pixel;

import java.util.Arrays;
import org.consilium.dicom.DicomRefusal;
import org.consilium.dicom.DicomRefusal.Code;

/** Decodes the one scan of a JPEG-LS image: prediction, context modelling and runs (ITU-T T.87 Annex A). */
final class JpegLsScan {
    private static final int[] RUN_BITS = {
        0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };
    private static final int CONTEXTS = 365;

    private final JpegLsBits bits;
    private final JpegLsParameters parameters;
    private final int rows;
    private final int columns;
    private final int step;
    private final JpegLsContext[] contexts = new JpegLsContext[CONTEXTS];
    private final JpegLsRunContext continued;
    private final JpegLsRunContext interrupted;
    private int runIndex;

    JpegLsScan(JpegLsBits bits, JpegLsParameters parameters, int rows, int columns) {
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
    }

    int[] decode() throws DicomRefusal {
        int[] samples = new int[rows * columns];
        // One cell before and one behind each line hold the neighbours that the edges need (T.87 section A.2.1).
        int[] above = new int[columns + 2];
        int[] line = new int[columns + 2];
        for (int row = 0; row < rows; row++) {
            above[columns + 1] = above[columns];
            line[0] = above[1];
            decodeLine(above, line);
            System.arraycopy(line, 1, samples, row * columns, columns);
            int[] free = above;
            above = line;
            line = free;
        }
        return samples;
    }

    private void decodeLine(int[] above, int[] line) throws DicomRefusal {
        int at = 1;
        while (at <= columns) {
            int left = line[at - 1];
            int corner = above[at - 1];
            int up = above[at];
            int context = 81 * region(above[at + 1] - up) + 9 * region(up - corner) + region(corner - left);
            if (context == 0) {
                at = decodeRun(above, line, at);
            } else {
                line[at] = regular(context, left, up, corner);
                at++;
            }
        }
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

    private int regular(int signedContext, int left, int up, int corner) throws DicomRefusal {
        int sign = signedContext < 0 ? -1 : 1;
        JpegLsContext context = contexts[Math.abs(signedContext)];
        int predicted = clamp(predict(left, up, corner) + sign * context.correction());
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

    private int decodeRun(int[] above, int[] line, int start) throws DicomRefusal {
        int value = line[start - 1];
        int end = runEnd(start);
        Arrays.fill(line, start, end, value);
        if (end > columns) {
            return end;
        }
        line[end] = interruption(value, above[end]);
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    private int runEnd(int start) throws DicomRefusal {
        int at = start;
        while (bits.bit() == 1) {
            int full = 1 << RUN_BITS[runIndex];
            int count = Math.min(full, columns + 1 - at);
            at += count;
            if (count == full) {
                runIndex = Math.min(RUN_BITS.length - 1, runIndex + 1);
            }
            if (at > columns) {
                return at;
            }
        }
        at += bits.bits(RUN_BITS[runIndex]);
        if (at > columns) {
            throw new DicomRefusal(Code.DAMAGED_CODESTREAM, "a run reaches beyond its line");
        }
        return at;
    }

    private int interruption(int left, int up) throws DicomRefusal {
        boolean continues = Math.abs(left - up) <= parameters.near();
        JpegLsRunContext context = continues ? continued : interrupted;
        int golomb = context.golomb();
        int mapped = codeWord(golomb, parameters.limit() - RUN_BITS[runIndex] - 1);
        int error = context.error(mapped, golomb, parameters.reset());
        if (continues) {
            return reconstruct(left, error);
        }
        return reconstruct(up, up >= left ? error : -error);
    }
}
