package org.consilium.report.adapter.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of a width, at spaces where there are any.
 *
 * @param size in points
 * @param width in points
 */
record LineBreaking(Typeface face, float size, float width) {
    List<String> lines(String text) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
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

    /** Whole lines of a word that is longer than a line, as every Chinese sentence is; the rest is given back. */
    private String cut(String word, List<String> lines) throws IOException {
        String rest = word;
        while (!fits(rest)) {
            int end = most(rest);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** How many letters of a word that is too long fit into a line; one at least. */
    private int most(String word) throws IOException {
        int low = 1;
        int high = word.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (fits(word.substring(0, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean splitsOne = low > 1 && Character.isHighSurrogate(word.charAt(low - 1));
        return splitsOne ? low - 1 : low;
    }

    private boolean fits(String text) throws IOException {
        return text.length() <= 1 || face.width(text, size) <= width;
    }
}
