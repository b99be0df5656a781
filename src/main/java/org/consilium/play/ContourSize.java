package org.consilium.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Centre and axes of a nodule from its contours: the long axis is the greatest distance on any slice, the short axis the
 * greatest extent across it on that slice.
 */
record ContourSize(double[] centreMm, double longMm, double shortMm) {

    static ContourSize of(List<LidcReads.Contour> contours, JsonNode grid) {
        double[] sum = new double[3];
        int points = 0;
        double longest = 0;
        double across = 0;
        for (LidcReads.Contour contour : contours) {
            double[][] placed = placed(contour, grid);
            for (double[] point : placed) {
                sum[0] += point[0];
                sum[1] += point[1];
                sum[2] += contour.zMm();
                points++;
            }
            double[] axes = axes(placed);
            if (axes[0] > longest) {
                longest = axes[0];
                across = axes[1];
            }
        }
        double[] centre = {oneDecimal(sum[0] / points), oneDecimal(sum[1] / points), oneDecimal(sum[2] / points)};
        double longMm = Math.max(1, oneDecimal(longest));
        return new ContourSize(centre, longMm, Math.min(longMm, Math.max(1, oneDecimal(across))));
    }

    static double oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }

    /** Contours are axial in this data, so columns and rows run along patient x and y. */
    private static double[][] placed(LidcReads.Contour contour, JsonNode grid) {
        double[][] placed = new double[contour.columnRow().size()][];
        for (int i = 0; i < placed.length; i++) {
            double[] point = contour.columnRow().get(i);
            placed[i] = new double[] {
                grid.path("originMm").path(0).asDouble()
                        + point[0] * grid.path("spacingMm").path(0).asDouble(),
                grid.path("originMm").path(1).asDouble()
                        + point[1] * grid.path("spacingMm").path(1).asDouble()
            };
        }
        return placed;
    }

    private static double[] axes(double[][] points) {
        double longest = 0;
        double[] direction = {1, 0};
        for (double[] a : points) {
            for (double[] b : points) {
                double length = Math.hypot(a[0] - b[0], a[1] - b[1]);
                if (length > longest) {
                    longest = length;
                    direction = new double[] {(a[0] - b[0]) / length, (a[1] - b[1]) / length};
                }
            }
        }
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] point : points) {
            double offset = -direction[1] * point[0] + direction[0] * point[1];
            low = Math.min(low, offset);
            high = Math.max(high, offset);
        }
        return new double[] {longest, Math.max(0, high - low)};
    }
}
