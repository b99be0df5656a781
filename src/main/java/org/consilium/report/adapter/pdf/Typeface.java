package org.consilium.report.adapter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Fonts that stand in for one another: each letter is set in the first that has it, and is a question mark where none has. */
record Typeface(List<PDFont> fonts) {
    private static final float UNITS = 1000;

    /** Letters of one font in a row. */
    record Run(PDFont font, String text) {}

    /** The text in runs, blanks made plain. */
    @SuppressWarnings("ReferenceEquality") // of the few fonts that are loaded
    List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        PDFont font = fonts.get(0);
        for (int point : text.codePoints().toArray()) {
            int shown = Character.isWhitespace(point) ? ' ' : point;
            PDFont having = fontOf(shown);
            if (having != font && !run.isEmpty()) {
                runs.add(new Run(font, run.toString()));
                run.setLength(0);
            }
            font = having;
            run.appendCodePoint(has(having, shown) ? shown : '?');
        }
        if (!run.isEmpty()) {
            runs.add(new Run(font, run.toString()));
        }
        return runs;
    }

    /** @return points */
    float width(String text, float size) throws IOException {
        float width = 0;
        for (Run run : runs(text)) {
            width += run.font().getStringWidth(run.text()) / UNITS * size;
        }
        return width;
    }

    private PDFont fontOf(int codePoint) {
        return fonts.stream().filter(font -> has(font, codePoint)).findFirst().orElse(fonts.get(0));
    }

    private static boolean has(PDFont font, int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
