package org.consilium.model.rate;

import java.util.Arrays;
import java.util.List;

/**
 * What a risk is made of, in log odds and as the mean over the members.
 *
 * @param base the members' intercepts
 * @param networks what their networks' answers add
 * @param deviations each measured feature in the training nodules' standard deviations
 * @param features what each measured feature adds
 */
public record RiskShares(double base, double networks, double[] deviations, double[] features) {
    /** The shares of a nodule that the members answered so to, one row of answers a member. */
    static RiskShares of(List<Member> members, List<double[]> answers, float[] measured) {
        double base = 0;
        double networks = 0;
        double[] deviations = new double[measured.length];
        double[] features = new double[measured.length];
        for (int m = 0; m < members.size(); m++) {
            LogisticModel risk = members.get(m).risk();
            double[] inputs = Member.inputs(answers.get(m), measured);
            double[] scaled = risk.scaledRow(inputs);
            double[] shares = risk.contributions(inputs);
            base += risk.intercept() / members.size();
            networks += networks(shares) / members.size();
            Arrays.setAll(deviations, i -> deviations[i] + scaled[RatingTargets.COUNT + i] / members.size());
            Arrays.setAll(features, i -> features[i] + shares[RatingTargets.COUNT + i] / members.size());
        }
        return new RiskShares(base, networks, deviations, features);
    }

    /** What one member's networks add: the shares of all their answers. */
    static double networks(double[] shares) {
        return Arrays.stream(shares, 0, RatingTargets.COUNT).sum();
    }

    /** The log odds that the shares sum to. */
    public double logOdds() {
        return base + networks + Arrays.stream(features).sum();
    }
}
