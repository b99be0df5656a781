package org.consilium.report.adapter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Breaks text into lines of a width, at spaces where there are any.
 *
 * @param font what is measured; characters that it lacks become question marks
 * @param size in points
 * @param width in points
 */
record LineBreaking(PDFont font, float size, float width) {
    private static final float UNITS = 1000;

    List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (fits(longer)) {
                line.setLength(0);
                line.append(longer);
            } else {
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(cut(word, lines));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Whole lines of a word that is longer than a line; the rest is given back. */
    private String cut(String word, List<String> lines) throws IOException {
        String rest = word;
        while (!fits(rest)) {
            int end = rest.length() - 1;
            while (end > 1 && !fits(rest.substring(0, end))) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private boolean fits(String text) throws IOException {
        return text.length() <= 1 || font.getStringWidth(text) / UNITS * size <= width;
    }

    private String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point)) {
                printable.append(' ');
            } else {
                printable.appendCodePoint(has(point) ? point : '?');
            }
        });
        return printable.toString();
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException lacking) {
            return false;
        }
    }
}
