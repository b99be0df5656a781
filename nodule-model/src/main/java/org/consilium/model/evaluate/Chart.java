package org.consilium.model.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A chart as SVG: axes, grid, lines, dots with bars, and a legend inside the plot or beside it. */
public final class Chart {
    private static final int LEFT = 62;
    private static final int TOP = 46;
    private static final int BOTTOM = 54;
    private static final int PLOT_HEIGHT = 380;
    private static final List<String> COLOURS = List.of(
            "#1b6ca8", "#c8553d", "#3a7d44", "#8e5ea2", "#b8860b", "#2f4858", "#e07a9b", "#5f6c7b", "#00838f",
            "#9e2a2b");

    private final StringBuilder body = new StringBuilder();
    private final List<String> legend = new ArrayList<>();
    private final Axis x;
    private final Axis y;
    private final int plotWidth;
    private final boolean legendInside;

    /**
     * One axis.
     *
     * @param label what it shows
     * @param low where it begins
     * @param high where it ends
     */
    public record Axis(String label, double low, double high) {
        public Axis {
            if (!(low < high)) {
                throw new IllegalArgumentException("an axis runs upward, not from " + low + " to " + high);
            }
        }
    }

    private Chart(String title, Axis x, Axis y, int plotWidth, boolean legendInside) {
        this.x = x;
        this.y = y;
        this.plotWidth = plotWidth;
        this.legendInside = legendInside;
        text(LEFT, 26, "start", 15, "#1f2933", title);
        text(LEFT + plotWidth / 2.0, TOP + PLOT_HEIGHT + 42, "middle", 12, "#3e4c59", x.label());
        body.append(String.format(
                Locale.ROOT,
                "<text transform=\"translate(18 %d) rotate(-90)\" text-anchor=\"middle\" font-size=\"12\""
                        + " fill=\"#3e4c59\">%s</text>%n",
                TOP + PLOT_HEIGHT / 2,
                escaped(y.label())));
        for (int i = 0; i <= 5; i++) {
            gridLine(i / 5.0);
        }
    }

    /** A square from 0 to 1 both ways, with its diagonal and the legend in the lower right corner. */
    public static Chart unitSquare(String title, String xLabel, String yLabel) {
        Chart chart = new Chart(title, new Axis(xLabel, 0, 1), new Axis(yLabel, 0, 1), PLOT_HEIGHT, true);
        chart.line(0, 0, 1, 1, "#9aa5b1", "4 4", 1);
        return chart;
    }

    /** A wide chart with the legend beside it. */
    public static Chart wide(String title, Axis x, Axis y) {
        return new Chart(title, x, y, 520, false);
    }

    private void gridLine(double share) {
        double atX = x.low() + share * (x.high() - x.low());
        double atY = y.low() + share * (y.high() - y.low());
        line(atX, y.low(), atX, y.high(), "#e4e7eb", "", 1);
        line(x.low(), atY, x.high(), atY, "#e4e7eb", "", 1);
        text(placeX(atX), TOP + PLOT_HEIGHT + 18, "middle", 11, "#52606d", number(atX));
        text(LEFT - 8, placeY(atY) + 4, "end", 11, "#52606d", number(atY));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("0$", "").replaceAll("\\.0$", "");
    }

    /** A line through points, with a name in the legend; {@code dash} as SVG writes it, blank for none. */
    public void curve(String name, double[] xs, double[] ys, String dash) {
        String colour = COLOURS.get(legend.size() % COLOURS.size());
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", placeX(xs[i]), placeY(ys[i])));
        }
        body.append(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\""
                        + " stroke-dasharray=\"%s\"/>%n",
                points.toString().strip(),
                colour,
                dash));
        legend.add(String.format(
                Locale.ROOT,
                "<line x1=\"0\" y1=\"-4\" x2=\"22\" y2=\"-4\" stroke=\"%s\" stroke-width=\"2.5\""
                        + " stroke-dasharray=\"%s\"/><text x=\"30\" font-size=\"11.5\" fill=\"#1f2933\">%s</text>",
                colour,
                dash,
                escaped(name)));
    }

    /** A dot with an upright bar from {@code low} to {@code high} and a small label. */
    public void dot(double atX, double atY, double low, double high, String label) {
        line(atX, low, atX, high, "#1b6ca8", "", 1.5);
        body.append(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\" fill=\"#1b6ca8\"/>%n",
                placeX(atX),
                placeY(atY)));
        boolean right = placeX(atX) < LEFT + 0.92 * plotWidth;
        text(placeX(atX) + (right ? 7 : -8), placeY(atY) + 13, right ? "start" : "end", 10, "#52606d", label);
    }

    /** A line of text in the legend. */
    public void note(String text) {
        legend.add(String.format("<text font-size=\"11.5\" fill=\"#1f2933\">%s</text>", escaped(text)));
    }

    private double placeX(double value) {
        return LEFT + (value - x.low()) / (x.high() - x.low()) * plotWidth;
    }

    private double placeY(double value) {
        double bounded = Math.max(y.low(), Math.min(y.high(), value));
        return TOP + PLOT_HEIGHT * (1 - (bounded - y.low()) / (y.high() - y.low()));
    }

    private void line(double fromX, double fromY, double toX, double toY, String colour, String dash, double width) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"%.1f\""
                        + " stroke-dasharray=\"%s\"/>%n",
                placeX(fromX),
                placeY(fromY),
                placeX(toX),
                placeY(toY),
                colour,
                width,
                dash));
    }

    private void text(double atX, double atY, String anchor, int size, String colour, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>%n",
                atX,
                atY,
                anchor,
                size,
                colour,
                escaped(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The whole picture. */
    public String svg() {
        int width = legendInside ? LEFT + plotWidth + 20 : LEFT + plotWidth + 150;
        int boxWidth = 266;
        double left = legendInside ? LEFT + plotWidth - boxWidth - 8 : LEFT + plotWidth + 14;
        double top = legendInside ? TOP + PLOT_HEIGHT - 19.0 * legend.size() - 14 : TOP;
        StringBuilder names = new StringBuilder();
        if (legendInside) {
            names.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\" rx=\"4\" fill=\"white\""
                            + " fill-opacity=\"0.88\" stroke=\"#cbd2d9\"/>%n",
                    left,
                    top,
                    boxWidth,
                    19.0 * legend.size() + 8));
        }
        for (int i = 0; i < legend.size(); i++) {
            names.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%.1f %.1f)\">%s</g>%n",
                    left + 10,
                    top + 17 + 19.0 * i,
                    legend.get(i)));
        }
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\">%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n%s%s</svg>%n",
                width,
                TOP + PLOT_HEIGHT + BOTTOM,
                body,
                names);
    }
}
