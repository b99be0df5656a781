package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line chart as SVG: axes, grid, lines with a legend, dots. */
public final class Chart {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 420;
    private static final int LEFT = 64;
    private static final int TOP = 40;
    private static final int RIGHT = 180;
    private static final int BOTTOM = 56;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c8553d", "#3a7d44", "#8e5ea2", "#b8860b", "#2f4858", "#e07a9b", "#5f6c7b", "#00838f",
            "#9e2a2b");

    private final StringBuilder body = new StringBuilder();
    private final double x0;
    private final double x1;
    private final double y0;
    private final double y1;
    private final List<String> legend = new ArrayList<>();

    /** An empty chart; the ranges are what the axes show. */
    public Chart(String title, String xLabel, String yLabel, double x0, double x1, double y0, double y1) {
        this.x0 = x0;
        this.x1 = x1;
        this.y0 = y0;
        this.y1 = y1;
        text(LEFT, TOP - 16, "start", 15, title);
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", 12, xLabel);
        body.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\" font-size=\"12\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2,
                yLabel));
        for (int i = 0; i <= 5; i++) {
            gridLine(i / 5.0);
        }
    }

    private void gridLine(double share) {
        double x = LEFT + share * (WIDTH - LEFT - RIGHT);
        double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
        line(x, TOP, x, HEIGHT - BOTTOM, "#dddddd", 1, false);
        line(LEFT, y, WIDTH - RIGHT, y, "#dddddd", 1, false);
        text(x, HEIGHT - BOTTOM + 16, "middle", 11, number(x0 + share * (x1 - x0)));
        text(LEFT - 8, y + 4, "end", 11, number(y0 + share * (y1 - y0)));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value);
    }

    /** A line through points, with a name in the legend. */
    public void curve(String name, double[] x, double[] y) {
        String colour = COLOURS.get(legend.size() % COLOURS.size());
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", placeX(x[i]), placeY(y[i])));
        }
        body.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                points.toString().strip(),
                colour));
        double at = TOP + 14 + 18.0 * legend.size();
        line(WIDTH - RIGHT + 12, at - 4, WIDTH - RIGHT + 30, at - 4, colour, 2, false);
        text(WIDTH - RIGHT + 36, at, "start", 11, name);
        legend.add(name);
    }

    /** One dot with a label beside it. */
    public void dot(double x, double y, String label) {
        body.append(String.format(
                Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#1b6ca8\"/>%n", placeX(x), placeY(y)));
        text(placeX(x) + 6, placeY(y) + 12, "start", 10, label);
    }

    /** The line of equal values. */
    public void diagonal() {
        line(placeX(x0), placeY(y0), placeX(x1), placeY(y1), "#888888", 1, true);
    }

    private double placeX(double x) {
        return LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    }

    private double placeY(double y) {
        double bounded = Math.max(y0, Math.min(y1, y));
        return HEIGHT - BOTTOM - (bounded - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour, int width, boolean dashed) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%d\"%s/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour,
                width,
                dashed ? " stroke-dasharray=\"4 4\"" : ""));
    }

    private void text(double x, double y, String anchor, int size, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>%n",
                x,
                y,
                anchor,
                size,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    /** The whole picture. */
    public String svg() {
        return String.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n%s</svg>%n",
                WIDTH, HEIGHT, body);
    }
}
