package org.consilium.quality.domain;

/**
 * Cohen's κ of two raters who say yes or no, with its 95 % interval from the large-sample standard error (Fleiss, Cohen and
 * Everitt, Psychol Bull 1969;72:323).
 *
 * @param yesYes both say yes
 * @param yesNo the first says yes, the second no
 * @param noYes the first says no, the second yes
 * @param noNo both say no
 */
record Kappa(int yesYes, int yesNo, int noYes, int noNo) {
    private static final double Z = 1.959963984540054;

    Kappa {
        if (yesYes < 0 || yesNo < 0 || noYes < 0 || noNo < 0 || yesYes + yesNo + noYes + noNo < 1) {
            throw new IllegalArgumentException("agreement needs counts of at least 0 and one case at least");
        }
    }

    int n() {
        return yesYes + yesNo + noYes + noNo;
    }

    /** Without any variation there is no κ: both said the same of every case, as chance would. */
    boolean isDefined() {
        return expected() < 1;
    }

    double value() {
        return (observed() - expected()) / (1 - expected());
    }

    double low() {
        return Math.max(-1, value() - Z * standardError());
    }

    double high() {
        return Math.min(1, value() + Z * standardError());
    }

    private double observed() {
        return (double) (yesYes + noNo) / n();
    }

    private double expected() {
        return firstYes() * secondYes() + (1 - firstYes()) * (1 - secondYes());
    }

    private double firstYes() {
        return (double) (yesYes + yesNo) / n();
    }

    private double secondYes() {
        return (double) (yesYes + noYes) / n();
    }

    private double standardError() {
        double kappa = value();
        double onDiagonal =
                diagonal(yesYes, firstYes() + secondYes(), kappa) + diagonal(noNo, 2 - firstYes() - secondYes(), kappa);
        double offDiagonal = (1 - kappa)
                * (1 - kappa)
                * (off(yesNo, secondYes() + 1 - firstYes()) + off(noYes, 1 - secondYes() + firstYes()));
        double rest = kappa - expected() * (1 - kappa);
        double variance = (onDiagonal + offDiagonal - rest * rest) / (n() * (1 - expected()) * (1 - expected()));
        return Math.sqrt(Math.max(0, variance));
    }

    private double diagonal(int count, double margins, double kappa) {
        double weight = 1 - margins * (1 - kappa);
        return (double) count / n() * weight * weight;
    }

    private double off(int count, double margins) {
        return (double) count / n() * margins * margins;
    }
}
